/** Verifying a certificate: on the screen of the program and on the page that is given away. */
export const verify = {
  title: 'Verify a certificate',
  intro:
    'Hold the QR code of the paper before the camera, paste what it says, or open a photo or a certificate file. Nothing leaves this computer.',
  camera: {
    title: 'Camera',
    start: 'Start camera',
    stop: 'Stop camera',
    choose: 'Which camera',
    unnamed: 'Camera {{number}}',
    off: 'The camera is off. It runs only while you scan.',
    looking: 'Hold the QR code so that it fills half the picture, flat and without glare.',
    picture: 'Picture of the camera',
    none: 'No camera was found. Connect one, or open a photo of the paper.',
    refused:
      'The camera may not be used. Allow it in the settings of the browser or the system, or open a photo of the paper.',
    busy: 'The camera does not answer: another program may be using it. Close that one and start again.',
    missing: 'The camera cannot be reached from this page. Open a photo of the paper, or paste the text of the code.',
  },
  text: {
    title: 'Paste, type or hand scanner',
    label: 'Text of the QR code',
    hint: 'It begins with FT1:. A hand scanner types it here by itself.',
    verify: 'Verify',
  },
  file: {
    title: 'Photo or file',
    open: 'Open photo or file…',
    hint: 'A photo of the paper (PNG, JPEG, WebP) or an exported certificate (JSON). You can also drop it here.',
    kinds: 'Photo or certificate file',
    noCode:
      'No QR code was found in this picture. Take it from straight above, near enough that the code fills half of it.',
    notRead: 'This file can be read neither as a picture nor as a certificate.',
    pdf: 'A PDF cannot be read here. Open the certificate file instead, or a photo of the printed paper.',
    tooLarge: 'This file is too large to be a photo or a certificate.',
  },
  none: 'What is found out about the certificate will stand here.',
  working: 'Verifying…',
  valid: {
    word: 'Valid',
    said: 'Issued by {{workshop}}, signed, and not altered since.',
    advice: 'Compare the paper with the table: number, machine, date and reading must be the same.',
  },
  void: {
    word: 'Valid, but void',
    said: 'Genuine, but voided: {{reason}}',
    advice: 'It no longer counts. Do not put the machine to work on it; ask for the certificate in its place.',
  },
  replaced: {
    word: 'Valid, but replaced',
    said: 'Genuine, but another was issued in its place: {{number}}',
    advice: 'Go by the new one, and put this paper away.',
  },
  altered: {
    word: 'Altered',
    said: {
      signature: 'This is not what was signed.',
      register: 'It says other things than the certificate of this number in the register.',
      content: 'What the file says is not what was signed.',
    },
    advice: 'Do not trust the paper. Read it once more; if it stays so, ask the workshop named on it for this number.',
  },
  unknownIssuer: {
    word: 'Unknown issuer',
    said: {
      token: 'Signed with a key that is not known here: {{key}}',
      file: 'Whole by the key the file brings along, but that key is not known here: {{key}}',
    },
    advice:
      'It may come from another workshop, or from a newer key. Ask the issuer for its verification page, or compare the key with its issuer card.',
  },
  notACertificate: {
    word: 'Not a certificate',
    said: {
      prefix: 'The text does not begin with FT1:, as every certificate of Fettle does.',
      base45: 'There are signs in the text that no certificate has, or some are missing.',
      message: 'The text is cut off, or some of its signs are wrong.',
      shape: 'The text does not hold what a certificate holds.',
      file: 'This file is no exported certificate.',
    },
    advice: 'Read the code once more, whole. Of a paper without such a code only the workshop that issued it can tell.',
  },
  technicalFile: {
    machine: 'Technical file of',
    advice: 'Compare the table with the machine’s plate: code, plate and serial number must be the same.',
  },
  unproven: 'None of this is proven.',
  notHere: 'The register here has no certificate of this number: it was issued on another computer.',
  askRegister:
    'Whether it was voided or replaced later, only the register of the workshop knows: ask there for this number.',
  open: 'Open the certificate',
  openReplacing: 'Open the new one',
  next: 'Scan the next one',
  core: 'What was signed',
  number: 'Number',
  kind: 'Kind',
  machine: 'Machine',
  plate: 'Registration',
  serial: 'VIN / serial no.',
  date: 'Date',
  reading: 'Reading',
  repairer: 'Workshop',
  inspector: 'Signed by',
  key: 'Key',
  hash: 'Hash of the content',
  kinds: {
    completion: 'Completion certificate',
    inspection: 'Safety inspection record',
    standDown: 'Stand-down notice',
    returnToService: 'Return to service',
  },
} as const;
