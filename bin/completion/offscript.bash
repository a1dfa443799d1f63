# Completion for bash, 3.2 or newer. Made by: offscript completion bash
# Nothing that stands on the command line is run or expanded: the program is handed it as text.

_offscript_complete() {
  local answer
  COMPREPLY=()
  while IFS= read -r answer; do
    COMPREPLY+=("$answer")
  done < <(COMP_LINE=${COMP_LINE:0:COMP_POINT} offscript complete bash -- "$2" 2>/dev/null)
  if [[ ${COMPREPLY[0]-} == :files ]]; then
    # The shell itself completes the names of files where nothing else is offered.
    COMPREPLY=()
  else
    compopt +o default 2>/dev/null
  fi
}

complete -o default -F _offscript_complete offscript
