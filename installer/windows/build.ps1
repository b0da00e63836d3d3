# Builds the installer for Windows, from what "mvn package" left in target\penghubung:
#
#   powershell -ExecutionPolicy Bypass -File installer\windows\build.ps1
#
# leaves target\installer\Penghubung-<version>.msi. It needs WiX in PATH (3.14, 4 or 5), which makes an MSI on Windows
# only; the other tools are those of the JDK that the build selected. Sign the MSI afterwards, if the agency can.
$ErrorActionPreference = 'Stop'
Set-Location "$PSScriptRoot\..\.."
$dist = 'target\penghubung'
$out = 'target\installer'
$jdk = (Get-Content "$dist\jdk-home" -TotalCount 1).Trim()

function Invoke-Tool($name) {
    & "$jdk\bin\$name.exe" @args
    if ($LASTEXITCODE -ne 0) { throw "$name ended with $LASTEXITCODE" }
}

$jar = Get-Item "$dist\lib\penghubung-*.jar"
$version = $jar.BaseName -replace '^penghubung-', ''
# Windows Installer compares three numbers: a fourth would be ignored, and the version must grow with every release.
if ($version -notmatch '^\d+\.\d+\.\d+$') { throw "the version '$version' in pom.xml is not of the form 1.2.3" }

if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory "$out\input" | Out-Null

# mscapi: the certificates that the office's administrators gave to Windows.
Invoke-Tool jlink '@installer\runtime.options' --add-modules jdk.crypto.mscapi `
    --module-path "$dist\javafx" --output "$out\runtime"

# Policies often forbid libraries in the user's folders, so none is unpacked there: they lie beside their users.
function Expand-Libraries($archive, $folders, $to) {
    New-Item -ItemType Directory "$out\unpacked" | Out-Null
    $what = @((Resolve-Path $archive).Path) + $folders
    Push-Location "$out\unpacked"
    try { Invoke-Tool jar xf @what } finally { Pop-Location }
    Get-ChildItem "$out\unpacked" -Recurse -Filter *.dll | Move-Item -Destination $to
    Remove-Item -Recurse -Force "$out\unpacked"
}
Expand-Libraries "$dist\javafx\javafx-graphics-*-win.jar" @() "$out\runtime\bin"
Expand-Libraries "$dist\lib\sqlite-jdbc-*.jar" @('org/sqlite/native/Windows/x86_64') "$out\input"
Copy-Item "$dist\lib\*.jar" "$out\input"

Invoke-Tool jpackage '@installer\about.options' '@installer\windows\windows.options' '@installer\program.options' `
    --type msi --app-version $version --main-jar $jar.Name --dest $out
