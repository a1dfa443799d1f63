#compdef offscript
# Completion for zsh. Made by: offscript completion zsh
# Nothing that stands on the command line is run or expanded: the program is handed it as text.

_offscript() {
  local answer about
  local -a answers described
  answers=("${(@f)$(COMP_LINE="${(j: :)words[1,CURRENT-1]} $PREFIX" offscript complete zsh 2>/dev/null)}")
  if [[ $answers[1] == :files ]]; then
    compset -P '--*='
    _files
    return
  fi
  for answer in $answers; do
    # Up to the first space stands what would be put in, behind it what it is about.
    about=
    [[ $answer == *' '* ]] && about=:${answer#* }
    described+=("${${answer%% *}//:/\\:}$about")
  done
  (($#described)) && _describe offscript described
}

if [[ $funcstack[1] == _offscript ]]; then
  _offscript "$@"
else
  (($+functions[compdef])) || { autoload -Uz compinit && compinit }
  compdef _offscript offscript
fi
