# fish complete.fish SCRIPT WORD…: the candidates that SCRIPT offers for the last word.
source $argv[1]
complete --do-complete "$argv[2..-1]"
