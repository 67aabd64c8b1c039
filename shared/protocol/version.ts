// The protocol's number. Phones send theirs in the handshake; the server speaks this one and the one before.
// History, newest first:
//   1  2026-11  first release: intent, frame, mine; documents over /sync

export const protocolVersion = 1
