/** What only the verification page says, that a workshop gives away. */
export const verifyPage = {
  title: 'Verify certificates',
  of: 'Certificates of {{workshop}}',
  intro:
    'Hold the QR code of the paper before the camera, paste what it says, or open a photo or a certificate file. This page works without a network, and nothing leaves this computer.',
  language: 'Language',
  print: 'Print the answer',
  cannot:
    'This browser does not let a page opened from disk check signatures. Open it in a current Chrome, Edge or Firefox.',
  noKeys: 'There are no keys in this page. Ask the workshop for a whole one.',
  issuer: 'Keys this page believes',
  issuerText:
    'Exported on {{date}}. A certificate signed with a newer key is of an unknown issuer here: ask for a new page. Compare the keys with the issuer card that hangs in the workshop.',
  since: 'since {{date}}',
} as const;
