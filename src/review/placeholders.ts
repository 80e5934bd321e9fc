/** Words that stand where a figure is still to come. */

const OPEN =
  /^[[({<]?\s*(?:tb[dcas]|t\.b\.[dca]\.?|to be (?:determined|decided|confirmed|announced|agreed|added|completed|filled(?: in)?|provided|updated)|to follow|to come|to do|todo|pending|not (?:yet )?(?:decided|known|available|set)|(?:fill|insert)(?: in)?(?: here| amount| figure| number| value)?|amount|x+(?:[.,]x+)*|\?+|#+|_{2,}|afventer|udfyldes|skal udfyldes|skal (?:afklares|fastlægges|bekræftes)|mangler|følger(?: senere)?|oplyses senere|fastlægges senere|endnu ikke fastlagt|kommer|indsæt(?: beløb| tal)?|beløb)\s*[\])}>]?\s*[.*]*$/i;
/** "[insert name]", "<indsæt dato>": what a form asks for, in brackets. */
const PROMPT = /^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\})$/;
const ASKS =
  /\b(?:insert|enter|fill|type|add|name|date|amount|figure|number|inds(?:æ|ae)t|udfyld|angiv|skriv|navn|dato|bel(?:ø|oe)b|tal)\b/i;
const NOT_APPLICABLE = /^(?:n\/?\.?a\.?|i\/a|not applicable|ikke relevant|ikke aktuelt|n\.a)$/i;

/** "TBD", "xx", "?", "to be confirmed", "udfyldes": a figure was meant and none is given. */
export function isOpen(text: string): boolean {
  const plain = text.trim();
  return OPEN.test(plain) || (PROMPT.test(plain) && ASKS.test(plain));
}

/** How a figure is marked that may still change, behind it or before it. */
const PROVISIONAL =
  "(?:tb[dcas]|t\\.b\\.[dca]\\.?|to be (?:determined|decided|confirmed|agreed)|not confirmed|unconfirmed|est\\.?|estimated?|prov\\.?|provisional|prel\\.?|preliminary|pending|skøn|anslået|estimat|foreløbigt?|afventer|skal bekræftes|\\?+)";
const DIGITS = "-?\\d[\\d\\s.,]*(?:(?:mio|mill?|m|k|t)\\.?)?";
const TO_COME = new RegExp(
  `^(?:${DIGITS}\\s*[-–—,:]?\\s*(?:\\(\\s*${PROVISIONAL}\\s*\\)|\\[\\s*${PROVISIONAL}\\s*\\]|${PROVISIONAL})|${PROVISIONAL}\\s*:?\\s*\\(?${DIGITS}\\)?)$`,
  "i",
);

/** "20 (tbc)", "20 ?", "est. 20", besides what is open anywhere: the figure of a budget is still to come. */
export function isOpenFigure(text: string): boolean {
  return isOpen(text) || TO_COME.test(text.trim());
}

/** "n/a": nothing is meant to stand there, or nobody knew. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.test(text.trim());
}

export function isPlaceholder(text: string): boolean {
  return isOpen(text) || isNotApplicable(text);
}
