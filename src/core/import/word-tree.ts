interface Node {
  readonly next: Map<string, Node>;
  /** Whose word ends here. */
  owners: number[] | null;
}

export interface WordTree {
  /** Whose words stand in a text; of words that begin at one place the longest alone. */
  readonly within: (text: string) => number[];
}

/** More owners of one word than this tell nothing. */
const MOST = 5;

/** Finds thousands of words in a text at once: at every letter it goes as deep as words go on. */
export function wordTree(words: Iterable<readonly [word: string, owner: number]>): WordTree {
  const root: Node = { next: new Map(), owners: null };
  for (const [word, owner] of words) {
    let node = root;
    for (const letter of word) {
      let next = node.next.get(letter);
      if (!next) {
        next = { next: new Map(), owners: null };
        node.next.set(letter, next);
      }
      node = next;
    }
    if (node.owners) node.owners.push(owner);
    else node.owners = [owner];
  }
  return {
    within: (text) => {
      const letters = Array.from(text);
      const found = new Set<number>();
      for (let at = 0; at < letters.length; at++) {
        let node: Node | undefined = root;
        let longest: readonly number[] = [];
        for (let to = at; to < letters.length; to++) {
          node = node.next.get(letters[to] as string);
          if (!node) break;
          if (node.owners) longest = node.owners;
        }
        if (longest.length > MOST) continue;
        for (const owner of longest) found.add(owner);
      }
      return [...found];
    },
  };
}
