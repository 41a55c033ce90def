#!/usr/bin/env bash
# The GitHub Action: finds or builds stricture, lints, and tells the workflow what came out. Ends like `stricture lint`: 0 nothing
# that fails the run, 1 findings that do, 2 could not do the job.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
temporary=${RUNNER_TEMP:-$(mktemp -d)}

# Text as the message of a workflow command. What stands in one cannot be another one.
escaped() {
  local text=$1
  text=${text//'%'/'%25'}
  text=${text//$'\r'/'%0D'}
  printf '%s' "${text//$'\n'/'%0A'}"
}

annotate() {
  printf '::%s title=Stricture::%s\n' "$1" "$(escaped "$2")"
}

output() {
  printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"
}

fail() {
  annotate error "$1"
  output verdict unknown
  exit 2
}

# The lines of an input that has several, into the array `lines`. (Where that may be empty, `${lines[@]+…}` is for the old Bash of
# macOS, which takes an empty array for an unknown name.)
lines_of() {
  local line
  lines=()
  while IFS= read -r line || [[ -n $line ]]; do
    line=${line%$'\r'}
    if [[ -n $line ]]; then lines+=("$line"); fi
  done <<<"$1"
}

# Refuses what has to be one line and is not: in the files of the workflow, a second line would be another output.
one_line() {
  if [[ $2 == *[$'\n\r']* ]]; then fail "the input \`$1\` has several lines"; fi
}

version_here() {
  sed -n '/^\[workspace\.package\]/,/^\[/s/^version = "\(.*\)"$/\1/p' "$here/Cargo.toml"
}

# The compiler that this version is built with.
compiler_here() {
  sed -n '/^\[workspace\.package\]/,/^\[/s/^rust-version = "\(.*\)"$/\1/p' "$here/Cargo.toml"
}

# Builds stricture below a folder. Cargo and rustup obey files of the folder that they run in and of those above it, and what a pull request
# brings must not choose a program: they run in the folder of this action, with its compiler.
build() {
  (
    cd "$here"
    RUSTUP_TOOLCHAIN=$(compiler_here) CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$1/target} \
      cargo install --locked --quiet --root "$1" --path "$here"
  )
}

# Puts the right stricture on the PATH, of this step and of those after it.
install() {
  local wanted=${INPUT_VERSION:-$(version_here)}
  if [[ $(stricture -V 2>/dev/null || true) == "stricture $wanted" ]]; then return; fi
  if [[ $wanted != "$(version_here)" ]]; then
    fail "this action has stricture $(version_here), not $wanted; use the action at the tag of that version"
  fi
  local root=$temporary/stricture
  printf '::group::Building stricture %s\n' "$wanted"
  local built=yes
  build "$root" || built=no
  printf '::endgroup::\n'
  if [[ $built == no ]]; then fail "cannot build stricture, which needs a Rust toolchain; the log has the reason"; fi
  PATH=$root/bin:$PATH
  printf '%s\n' "$root/bin" >>"$GITHUB_PATH"
}

# How often a field of the JSON answer begins like this. Within texts, quotes have a backslash before them: no policy can write one.
count() {
  { grep -oE "[{,]\"$1" "$answer" || true; } | wc -l | tr -d ' '
}

for name in CONFIG SARIF_FILE VERSION; do
  variable=INPUT_$name
  one_line "$(tr '[:upper:]_' '[:lower:]-' <<<"$name")" "${!variable:-}"
done
install

answer=$temporary/stricture.json
sarif=${INPUT_SARIF_FILE:-$temporary/stricture.sarif}
told=$temporary/stricture.told
log=$temporary/stricture.log
rm -f "$answer"

arguments=(--format github --output "sarif:$sarif" --output "json:$answer")
lines_of "${INPUT_DENY:-}"
for level in ${lines[@]+"${lines[@]}"}; do arguments+=("--deny=$level"); done
if [[ -n ${INPUT_CONFIG:-} ]]; then arguments+=("--config=$INPUT_CONFIG"); fi
lines_of "${INPUT_ARGS:-}"
arguments+=(${lines[@]+"${lines[@]}"})
lines_of "${INPUT_PATHS:-}"

code=0
stricture lint "${arguments[@]}" -- ${lines[@]+"${lines[@]}"} 2>"$told" | tee "$log" || code=$?
# What was told quotes names of files, which a pull request may choose: in an annotation they are only text. What the report has
# annotated already, such as a file that cannot be read, is not told twice.
untold=
while IFS= read -r line; do
  if ! grep -qxF "::error title=not linted::$(escaped "${line#stricture: }")" "$log"; then untold+=$line$'\n'; fi
done <"$told"
if [[ -n $untold ]]; then
  if ((code > 1)); then level=error; else level=notice; fi
  annotate "$level" "${untold%$'\n'}"
fi

verdict=unknown
if [[ -f $answer ]]; then
  if (($(count 'verdict":"rejected"') > 0)); then
    verdict=rejected
  elif ((code < 2)); then
    verdict=accepted
  fi
  # What was suppressed is told too, and by what.
  output findings "$(($(count 'lint":"') - $(count 'by":"')))"
  output sarif "$sarif"
fi
output verdict "$verdict"
exit "$code"
