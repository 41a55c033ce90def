// A company to try the page with: that of the fixtures.
import assignments from "acme/assignments.toml";
import groups from "acme/directory/groups.json";
import users1 from "acme/directory/users-1.json";
import users2 from "acme/directory/users-2.json";
import admins from "acme/policies/admins.toml";
import baseline from "acme/policies/baseline.toml";
import contractors from "acme/policies/contractors.toml";
import permissive from "acme/policies/permissive.toml";
import stricter from "acme/policies/stricter.toml";

const files = (folder, texts) => Object.entries(texts).map(([name, text]) => ({ name: `${folder}/${name}`, text }));

export const SAMPLE = {
  policies: files("policies", {
    "baseline.toml": baseline,
    "admins.toml": admins,
    "contractors.toml": contractors,
    "permissive.toml": permissive,
    "stricter.toml": stricter,
  }),
  assignments,
  directory: files("directory", { "groups.json": groups, "users-1.json": users1, "users-2.json": users2 }),
};
