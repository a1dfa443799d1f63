# Completion for PowerShell. Made by: offscript completion powershell
# Nothing that stands on the command line is run or expanded: the program is handed it as text.

Register-ArgumentCompleter -Native -CommandName offscript -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    $before = $env:COMP_LINE
    $encoding = [Console]::OutputEncoding
    try {
        $env:COMP_LINE = $commandAst.Extent.Text.PadRight($length).Substring(0, $length)
        [Console]::OutputEncoding = [Text.Encoding]::UTF8
        $answers = @(offscript complete powershell 2>$null)
    } finally {
        $env:COMP_LINE = $before
        [Console]::OutputEncoding = $encoding
    }
    # PowerShell completes the names of files where nothing is returned, and nothing at all where the answer is empty.
    if ($answers.Count -eq 0) { return '' }
    if ($answers[0] -eq ':files') { return }
    foreach ($answer in $answers) {
        # Up to the first space stands what would be put in, behind it what it is about.
        $value, $about = $answer -split ' ', 2
        if (-not $about) { $about = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
}
