# Completion for fish. Made by: offscript completion fish
# Nothing that stands on the command line is run or expanded: the program is handed it as text.

function __offscript_complete
    set -l answers (env COMP_LINE=(commandline -cp | string collect) offscript complete fish 2>/dev/null)
    if test "$answers[1]" = :files
        set -l flag (string match -r -- '^--[^=]*=' (commandline -ct))
        __fish_complete_path (string replace -- "$flag" "" (commandline -ct)) | string replace -r '^' -- "$flag"
    else
        # Up to the first space stands what would be put in, behind it what it is about.
        string replace ' ' \t -- $answers
    end
end

complete -c offscript -e
complete -c offscript -f -a '(__offscript_complete)'
