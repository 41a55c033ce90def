# zsh -f complete.zsh SCRIPT WORD…: the candidates that SCRIPT offers for the last word. Only an interactive shell completes, so one
# is started on a terminal of its own; what it would show goes to a file.
zmodload zsh/zpty
script=$1 folder=$(mktemp -d)
shift
trap 'rm -rf $folder' EXIT
cat > $folder/setup <<SETUP
autoload -Uz compinit
compinit -u -d $folder/dump
source $script
compadd() {
  if [[ \${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
    local -a hits
    builtin compadd -A hits "\$@"
    (( \$#hits )) && print -l -- \$hits >> $folder/found
  fi
  builtin compadd "\$@"
}
finish() { touch $folder/done }
comppostfuncs=(finish)
touch $folder/ready
SETUP
wait_for() {
  repeat 600; do
    [[ -e $1 ]] && return
    sleep 0.05
  done
  print -u2 "no $1"
  exit 1
}
zpty shell zsh -f -i
zpty -w shell "source $folder/setup"
wait_for $folder/ready
zpty -w -n shell "$*"$'\t'
wait_for $folder/done
[[ -e $folder/found ]] && cat $folder/found
