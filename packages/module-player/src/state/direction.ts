const rightToLeft = /^(?:ar|fa|he|iw|ps|sd|ug|ur|yi|ckb|dv)(?:-|$)/;

/** Direction of any language tag, not only of the four that the pages speak. */
export const directionOfTag = (tag: string): 'ltr' | 'rtl' => (rightToLeft.test(tag) ? 'rtl' : 'ltr');
