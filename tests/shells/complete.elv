# elvish complete.elv SCRIPT WORD…: the candidates that SCRIPT offers for the last word. The editor, to which the script gives
# its completer, is only there on a terminal: a namespace of the same form stands for it.
var script @words = $@args
var edit: = (ns [
  &completion:=(ns [&arg-completer=[&]])
  &complex-candidate~={|text &display=''| echo $text }
])
eval (slurp < $script) &ns=(ns [&edit:=$edit:])
$edit:completion:arg-completer[stricture] $@words
