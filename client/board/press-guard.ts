// Lets the first press of a double click through and none after it: by then the button says something else. Called by the
// tool bar for its filled button.

/** `detail` of the click: how many presses came in one go, by the system's own measure; 0 from a keyboard. */
export const isFirstPress = ({ detail }: { readonly detail: number }): boolean => detail <= 1
