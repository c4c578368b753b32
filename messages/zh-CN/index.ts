import api from "./api.json";
import appeals from "./appeals.json";
import archive from "./archive.json";
import audit from "./audit.json";
import auth from "./auth.json";
import cases from "./cases.json";
import common from "./common.json";
import credit from "./credit.json";
import creditpolicy from "./creditpolicy.json";
import errors from "./errors.json";
import groups from "./groups.json";
import measures from "./measures.json";
import notices from "./notices.json";
import oversight from "./oversight.json";
import overview from "./overview.json";
import people from "./people.json";
import publicpages from "./publicpages.json";
import retention from "./retention.json";
import settings from "./settings.json";
import shell from "./shell.json";
import standing from "./standing.json";
import taxonomy from "./taxonomy.json";

/** All namespaces of this language; the file name is the namespace. A new file needs one line here in every language. */
export default {
  api,
  appeals,
  archive,
  audit,
  auth,
  cases,
  common,
  credit,
  creditpolicy,
  errors,
  groups,
  measures,
  notices,
  oversight,
  overview,
  people,
  publicpages,
  retention,
  settings,
  shell,
  standing,
  taxonomy,
};
