#!/usr/bin/env bash
# Opens a pull request with what another job found out about a new release of the client.
#
# The folder comes from a job that ran the client, so nothing in it is run, and only data may change.
set -euo pipefail

proposal=$1
patch=$proposal/changes.patch
if [ ! -s "$patch" ]; then
  echo "No new release, or nothing to record."
  exit 0
fi

# The first release whose answers are new gives the branch its name.
release=$(git apply --numstat "$patch" |
  sed -n 's|^[0-9]*\t0\tcrates/stricture/schema/measured/\([0-9]\{1,4\}\.[0-9]\{1,4\}\.[0-9]\{1,4\}\)\.json$|\1|p' | head -n 1)
if [ -z "$release" ]; then
  echo "The changes hold no answers of a new release." >&2
  exit 1
fi

# Code, workflows and scripts are written by people. Two files of code are written from the schema.
allowed='^(crates/stricture/schema/|crates/stricture/src/(schema|policy)/generated[a-z_]*\.rs$|docs/reference/|docs/lints/|docs/[a-z.]*\.json$|fixtures/conformance/)'
foreign=$(git apply --numstat "$patch" | cut -f 3 | grep -Ev "$allowed" || true)
if [ -n "$foreign" ]; then
  printf 'These files may not be changed in this way:\n%s\n' "$foreign" >&2
  exit 1
fi
if grep -Eq '^(old|new|new file) mode 12|^rename |^copy ' "$patch"; then
  echo "Only the contents of files may change." >&2
  exit 1
fi

branch=client-$release
git switch --create "$branch"
git apply --index "$patch"
git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
  commit --quiet --message "Record the answers of client $release"
git push --force "https://x-access-token:$GH_TOKEN@github.com/$GITHUB_REPOSITORY.git" "HEAD:refs/heads/$branch"

# A pull request has a limit of 65,536 characters.
body=$(mktemp)
{
  echo "docs/develop/new-client.md says what to look at. Close and reopen this pull request to run its checks."
  echo
  head --bytes 60000 "$proposal/report.md"
} > "$body"
if [ -n "$(gh pr list --head "$branch" --state open --json number --jq '.[].number')" ]; then
  gh pr edit "$branch" --body-file "$body"
else
  gh pr create --draft --head "$branch" --title "Client $release" --body-file "$body"
fi
