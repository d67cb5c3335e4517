/** What stands in the way of a backup. It comes with the screens that need it, not with the first one. */
export const backupProblems = {
  backupNotWritten: '備份未能寫入（{{reason}}）。請檢查磁碟是否有空間、資料夾是否允許寫入。',
  backupNotBegun: '這次備份已中止，請重新開始。',
  backupNotVerified: '讀回的內容與寫入的不一致，因此沒有保留。請再試一次；若再次發生，請檢查磁碟。',
  backupFolderUnavailable: '備份資料夾目前無法使用（{{reason}}）。',
  backupFolderSame: '備份已經存放在這個資料夾裡。請選擇另一顆磁碟上的資料夾。',
  backupNotRead: '無法讀取備份 {{name}}（{{reason}}）。請檢查其所在磁碟是否已連接。',
  backupCancelled: '已取消，沒有留下任何檔案。',
  backupNothing: '還沒有可以備份的記錄。',
  backupBroken: '未能完成備份：{{detail}}',
  backupForeign: '這個檔案不是 Fettle 的備份。',
  backupDamaged: '這份備份已損壞：內容與當初寫入的不一致。請改用另一份。',
  backupNewer:
    '這份備份由更新版本的 Fettle 產生（記錄版本 {{found}}，本程式只認得 {{known}}）。請安裝新版程式後再開啟。',
  backupTooLarge: '這個檔案超過備份的最大容量（2 GB）。',
  backupLocked: '這份備份已加鎖，請輸入通行語。',
  backupPassphrase: '這不是該備份的通行語。',
  passphraseShort: '請至少使用 {{least}} 個字元。',
  passphraseDiffers: '兩次輸入不一致。',
  sentinelNotRead: '無法讀取記錄狀態備註（{{reason}}）。',
  sentinelNotWritten: '無法寫入記錄狀態備註（{{reason}}）。',
};
