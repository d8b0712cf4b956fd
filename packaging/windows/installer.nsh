; What the uninstaller does beyond removing the program. An update runs it, too, and changes nothing then.

!macro customHeader
  !ifdef BUILD_UNINSTALLER
    LangString keepData ${LANG_ENGLISH} "Keep your entries and settings on this computer?$\n$\nYes: a later installation finds them again.$\nNo: they are deleted for good, with everything that is not sent yet."
    LangString keepData ${LANG_DANISH} "Behold dine registreringer og indstillinger på denne computer?$\n$\nJa: en senere installation finder dem igen.$\nNej: de slettes for altid, også alt det, der ikke er sendt endnu."
    LangString keepData ${LANG_GERMAN} "Deine Einträge und Einstellungen auf diesem Computer behalten?$\n$\nJa: Eine spätere Installation findet sie wieder.$\nNein: Sie werden endgültig gelöscht, mit allem, was noch nicht gesendet ist."
    LangString keepData ${LANG_SWEDISH} "Behålla dina poster och inställningar på den här datorn?$\n$\nJa: en senare installation hittar dem igen.$\nNej: de raderas för gott, med allt som inte är skickat än."
  !endif
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    ; What starts at login: the app writes it under its application id.
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"

    ; Links, unless another program has taken them over.
    ReadRegStr $R0 HKCU "Software\Classes\stint\shell\open\command" ""
    StrLen $R1 '"$INSTDIR\'
    StrCpy $R2 $R0 $R1
    ${if} $R2 == '"$INSTDIR\'
      DeleteRegKey HKCU "Software\Classes\stint"
    ${endIf}

    ; Nobody is asked by an uninstaller that was started with /S; it keeps the data.
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/S" $R1
    ${if} ${Errors}
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON1 "$(keepData)" IDYES +2
      RMDir /r "$APPDATA\Stint"
    ${endIf}
  ${endIf}
!macroend
