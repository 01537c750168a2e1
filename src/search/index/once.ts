/**
 * A function that makes a value when it is called for the first time. It then releases what the value was made from,
 * so that it does not stay in memory.
 */
export function once<Value>(make: () => Value): () => Value {
  let pending: (() => Value) | undefined = make;
  let made: Value | undefined;
  return () => {
    if (pending !== undefined) {
      made = pending();
      pending = undefined;
    }
    return made as Value;
  };
}
