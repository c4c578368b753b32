-- The regulators' database role reads: its sessions begin read-only. A role may change its own defaults, so that what
-- writes outside of tables is taken away too. Where the migrator may do neither (a managed PostgreSQL), the
-- administrator of the database can; every read of the product runs in a read-only transaction all the same.
DO $$
BEGIN
  IF EXISTS (
    SELECT FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole
     WHERE r.rolname = 'qunjian_regulator' AND s.setdatabase = 0 AND 'default_transaction_read_only=on' = ANY (s.setconfig)
  ) THEN RETURN; END IF;
  ALTER ROLE qunjian_regulator SET default_transaction_read_only = on;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE NOTICE 'qunjian_regulator: default_transaction_read_only is left to the administrator of the database';
  WHEN internal_error THEN
    -- Another database of the same server is being migrated and sets the same.
    NULL;
END $$;
--> statement-breakpoint
-- Nobody here uses large objects, which belong to no table.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN
    SELECT p.oid::regprocedure FROM pg_proc p
     WHERE p.pronamespace = 'pg_catalog'::regnamespace AND (p.proname LIKE 'lo\_%' OR p.proname IN ('lowrite', 'loread'))
  LOOP
    BEGIN
      EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE NOTICE '%: the right of everybody to it is left to the administrator of the database', f;
    END;
  END LOOP;
END $$;
