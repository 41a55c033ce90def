// A company to try the page with.
import assignments from "../sample/assignments.toml";
import baseline from "../sample/policies/baseline.toml";
import contractors from "../sample/policies/contractors.toml";
import sre from "../sample/policies/sre.toml";
import people from "../sample/people.csv";

export const SAMPLE = {
  policies: [
    { name: "policies/baseline.toml", text: baseline },
    { name: "policies/contractors.toml", text: contractors },
    { name: "policies/sre.toml", text: sre },
  ],
  assignments,
  directory: [{ name: "people.csv", text: people }],
};
