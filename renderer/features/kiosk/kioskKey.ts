/** Where this computer keeps that it is a shared screen: it is one again after the program was ended. */
export const kioskKey = 'fettle.kiosk';
