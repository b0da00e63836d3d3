@echo off
rem Starts Penghubung from the folder that "mvn package" leaves, with the JDK that the build selected. The installed
rem program has a launcher and a runtime of its own and does not use this file. The options are explained in the
rem script "penghubung" beside this one; the class archive is left to the installed program here.
setlocal
set "home=%~dp0.."
set "jdk="
if exist "%home%\jdk-home" set /p jdk=<"%home%\jdk-home"
if not defined jdk set "jdk=komputer ini"
if not exist "%jdk%\bin\java.exe" (
    echo Penghubung tidak dapat dijalankan: JDK 25 yang dipakai saat program ini dibangun tidak ada lagi di "%jdk%". Pasang JDK 25, lalu jalankan "mvn package" sekali lagi. 1>&2
    exit /b 127
)
"%jdk%\bin\java.exe" ^
    --module-path "%home%\javafx" --add-modules javafx.controls,javafx.fxml ^
    --enable-native-access=javafx.graphics,ALL-UNNAMED ^
    --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED ^
    --add-exports javafx.graphics/com.sun.glass.ui=ALL-UNNAMED ^
    --add-opens javafx.graphics/javafx.scene=ALL-UNNAMED ^
    --add-opens javafx.controls/javafx.scene.control.skin=ALL-UNNAMED ^
    -Xlog:disable -Xlog:all=warning:stderr ^
    -XX:+UseSerialGC -Xms32m -Xmx512m ^
    -Dsun.net.httpserver.nodelay=true -Djava.net.useSystemProxies=true ^
    -Duser.language=id -Duser.country=ID ^
    -cp "%home%\lib\*" id.penghubung.app.Main %*
