grant select, insert, delete on group_tallies to qunjian_app;
