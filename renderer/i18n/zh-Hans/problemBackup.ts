/** What stands in the way of a backup. It comes with the screens that need it, not with the first one. */
export const backupProblems = {
  backupNotWritten: '备份未能写入（{{reason}}）。请检查磁盘是否有空间、文件夹是否允许写入。',
  backupNotBegun: '这次备份已中止，请重新开始。',
  backupNotVerified: '读回的内容与写入的不一致，因此没有保留。请再试一次；若再次发生，请检查磁盘。',
  backupFolderUnavailable: '备份文件夹目前无法使用（{{reason}}）。',
  backupFolderSame: '备份已经存放在这个文件夹里。请选择另一块磁盘上的文件夹。',
  backupNotRead: '无法读取备份 {{name}}（{{reason}}）。请检查其所在磁盘是否已连接。',
  backupCancelled: '已取消，没有留下任何文件。',
  backupNothing: '还没有可以备份的记录。',
  backupBroken: '未能完成备份：{{detail}}',
  backupForeign: '这个文件不是 Fettle 的备份。',
  backupDamaged: '这份备份已损坏：内容与当初写入的不一致。请改用另一份。',
  backupNewer:
    '这份备份由更新版本的 Fettle 生成（记录版本 {{found}}，本程序只认识 {{known}}）。请安装新版程序后再打开。',
  backupTooLarge: '这个文件超过备份的最大容量（2 GB）。',
  backupLocked: '这份备份已加锁，请输入口令。',
  backupPassphrase: '这不是该备份的口令。',
  passphraseShort: '请至少使用 {{least}} 个字符。',
  passphraseDiffers: '两次输入不一致。',
  sentinelNotRead: '无法读取记录状态备注（{{reason}}）。',
  sentinelNotWritten: '无法写入记录状态备注（{{reason}}）。',
};
