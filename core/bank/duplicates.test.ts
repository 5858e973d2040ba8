import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExistingLine, NewFile } from './duplicates.ts';
import { balanceOf, possibleDuplicates, sinceOpening, spanOf, takeBack, takeIn } from './duplicates.ts';
import type { BankFormat, BankLine } from './types.ts';

/** A line as a test writes it: day of October 2026, pence, and what it prints besides. */
interface Printed {
  readonly day: number;
  readonly amount: number;
  readonly text?: string;
  readonly balance?: number;
  readonly id?: string;
}

function lineOf({ day, amount, text = 'A', balance, id }: Printed, index: number): BankLine {
  return { row: index + 2, day: `2026-10-${String(day).padStart(2, '0')}`, amount, text, balance: balance ?? null, bankId: id ?? null, type: null };
}

function fileOf(file: number, printed: readonly Printed[], format: BankFormat = 'barclays'): NewFile {
  const lines = printed.map(lineOf);
  return { file, format, ...(spanOf(lines) ?? { from: '', to: '' }), lines };
}

/** Takes files in one after the other; `already` counts, for each, the lines that were known. */
function takeAll(files: readonly NewFile[]): { kept: readonly ExistingLine[]; already: readonly number[] } {
  let kept: readonly ExistingLine[] = [];
  const already: number[] = [];
  for (const [index, file] of files.entries()) {
    const next = Math.max(0, ...kept.map((line) => line.id)) + 1;
    const taken = takeIn(kept, files.slice(0, index), file, next);
    ({ kept } = taken);
    already.push(taken.found.filter((id) => id !== null).length);
  }
  return { kept, already };
}

const content = (kept: readonly ExistingLine[]): readonly string[] =>
  kept.map((line) => `${line.day} ${line.amount} ${line.shown[0]?.text} ${balanceOf(line)}`).toSorted();
const amounts = (kept: readonly ExistingLine[]): readonly number[] => kept.map((line) => line.amount).toSorted((a, b) => a - b);
const doubtful = (kept: readonly ExistingLine[]): number => possibleDuplicates(kept).size;
const inAnyOrder = <T>(files: readonly T[]): readonly (readonly T[])[] => [files, files.toReversed(), [...files.slice(1), ...files.slice(0, 1)]];

describe('with a printed balance', () => {
  const twins = [
    { day: 5, amount: -100, text: 'WAGES', balance: 900 },
    { day: 5, amount: -100, text: 'WAGES', balance: 800 },
    { day: 6, amount: 50, text: 'REFUND', balance: 850 },
  ];

  test('overlapping files give each line once, equal payments of one day both, and nothing in doubt', () => {
    for (const files of inAnyOrder([fileOf(1, twins.slice(0, 1)), fileOf(2, twins.slice(0, 2)), fileOf(3, twins.slice(1))])) {
      const { kept } = takeAll(files);
      expect(content(kept)).toEqual(content(takeAll([fileOf(9, twins)]).kept));
      expect(doubtful(kept)).toBe(0);
    }
  });

  test('the same file again is known whole', () => {
    expect(takeAll([fileOf(1, twins), fileOf(2, twins)]).already).toEqual([0, 3]);
  });

  test('lines alike even in their balance are all kept within one file, and across files as many as the fullest shows', () => {
    const there = { day: 5, amount: 10, balance: 110 };
    const andBack = { day: 5, amount: -10, balance: 100 };
    for (const files of inAnyOrder([fileOf(1, [there, andBack, there]), fileOf(2, [there, andBack])])) {
      const { kept } = takeAll(files);
      expect(amounts(kept)).toEqual([-10, 10, 10]);
      expect(doubtful(kept)).toBe(0);
    }
  });

  test('another text on the same sum, day and balance is kept, and in doubt', () => {
    const { kept } = takeAll([
      fileOf(1, [{ day: 5, amount: -5, text: 'SHOP', balance: 10 }]),
      fileOf(2, [{ day: 5, amount: -5, text: 'SHOP LTD', balance: 10 }]),
    ]);
    expect([kept.length, doubtful(kept)]).toEqual([2, 2]);
  });

  test('letter case, blanks and punctuation make no other text', () => {
    const { kept } = takeAll([
      fileOf(1, [{ day: 5, amount: -5, text: 'J SMITH , WAGES', balance: 10 }]),
      fileOf(2, [{ day: 5, amount: -5, text: 'J Smith  wages', balance: 10 }]),
    ]);
    expect(kept).toHaveLength(1);
  });
});

describe('without a printed balance', () => {
  const around = [
    { day: 1, amount: 1 },
    { day: 9, amount: 9 },
  ];

  test('inside both files the larger number is kept, and nothing is in doubt', () => {
    const [first, last] = around;
    if (!first || !last) throw new Error('two days');
    for (const files of inAnyOrder([
      fileOf(1, [first, { day: 5, amount: -7 }, last]),
      fileOf(2, [first, { day: 5, amount: -7 }, { day: 5, amount: -7 }, last]),
    ])) {
      const { kept } = takeAll(files);
      expect(amounts(kept)).toEqual([-7, -7, 1, 9]);
      expect(doubtful(kept)).toBe(0);
    }
  });

  test('on a file’s last day other numbers are undecided: all are kept, and all are in doubt', () => {
    for (const files of inAnyOrder([
      fileOf(1, [
        { day: 1, amount: 1 },
        { day: 5, amount: -7 },
      ]),
      fileOf(2, [
        { day: 5, amount: -7 },
        { day: 5, amount: -7 },
        { day: 9, amount: 9 },
      ]),
    ])) {
      const { kept } = takeAll(files);
      expect(kept.filter((line) => line.amount === -7)).toHaveLength(3);
      expect(doubtful(kept)).toBe(3);
    }
  });

  test('on such a day equal numbers are the same lines', () => {
    const { kept, already } = takeAll([
      fileOf(1, [
        { day: 1, amount: 1 },
        { day: 5, amount: -7 },
      ]),
      fileOf(2, [
        { day: 5, amount: -7 },
        { day: 9, amount: 9 },
      ]),
    ]);
    expect([kept.length, already, doubtful(kept)]).toEqual([3, [0, 1], 0]);
  });

  test('a line only one file has is in no doubt, whatever the day', () => {
    const { kept } = takeAll([
      fileOf(1, [
        { day: 1, amount: 1 },
        { day: 5, amount: -7 },
      ]),
      fileOf(2, [
        { day: 5, amount: -8 },
        { day: 9, amount: 9 },
      ]),
    ]);
    expect([kept.length, doubtful(kept)]).toEqual([4, 0]);
  });

  test('a third file that agrees with either adds nothing', () => {
    const one = fileOf(1, [
      { day: 1, amount: 1 },
      { day: 5, amount: -7 },
    ]);
    const two = fileOf(2, [
      { day: 5, amount: -7 },
      { day: 5, amount: -7 },
      { day: 9, amount: 9 },
    ]);
    const three = fileOf(3, [
      { day: 5, amount: -7 },
      { day: 5, amount: -7 },
      { day: 8, amount: 8 },
    ]);
    for (const files of inAnyOrder([one, two, three])) expect(takeAll(files).kept.filter((line) => line.amount === -7)).toHaveLength(3);
  });

  test('a line the user has said is real settles the doubt', () => {
    const { kept } = takeAll([
      fileOf(1, [{ day: 5, amount: -7 }]),
      fileOf(2, [
        { day: 5, amount: -7 },
        { day: 5, amount: -7 },
      ]),
    ]);
    expect(doubtful(kept)).toBe(3);
    expect(doubtful(kept.map((line) => (line.id === 1 ? { ...line, confirmed: true } : line)))).toBe(0);
  });
});

describe('with numbers of the bank’s own', () => {
  const first = [
    { day: 1, amount: 1 },
    { day: 5, amount: -7, id: 'monzo:a' },
  ];

  test('Monzo’s decide for certain, on the edge of files too', () => {
    const { kept, already } = takeAll([
      fileOf(1, first, 'monzo'),
      fileOf(
        2,
        [
          { day: 5, amount: -7, id: 'monzo:a' },
          { day: 5, amount: -7, id: 'monzo:b' },
        ],
        'monzo',
      ),
    ]);
    expect([kept.length, already, doubtful(kept)]).toEqual([3, [0, 1], 0]);
    expect(doubtful(takeAll([fileOf(1, first, 'monzo'), fileOf(2, [{ day: 5, amount: -7, id: 'monzo:b' }], 'monzo')]).kept)).toBe(0);
  });

  test('Monzo’s say that two lines are two even where both files have the whole day', () => {
    const around = (file: number, id: string): NewFile =>
      fileOf(
        file,
        [
          { day: 1, amount: 1, id: 'monzo:first' },
          { day: 5, amount: -7, id },
          { day: 9, amount: 9, id: 'monzo:last' },
        ],
        'monzo',
      );
    const { kept } = takeAll([around(1, 'monzo:a'), around(2, 'monzo:b')]);
    expect(amounts(kept)).toEqual([-7, -7, 1, 9]);
    expect(doubtful(kept)).toBe(0);
  });

  test('Monzo’s hold when a note or the hour’s zone changes, and a changed amount is kept and in doubt', () => {
    expect(takeAll([fileOf(1, first, 'monzo'), fileOf(2, [{ day: 6, amount: -7, text: 'with a note', id: 'monzo:a' }], 'monzo')]).already).toEqual([0, 1]);
    const { kept } = takeAll([fileOf(1, first, 'monzo'), fileOf(2, [{ day: 5, amount: -9, id: 'monzo:a' }], 'monzo')]);
    expect([kept.length, doubtful(kept)]).toEqual([3, 2]);
  });

  test('an OFX number decides beside day and amount: the same is the same, a new one beside it is new', () => {
    const { kept, already } = takeAll([
      fileOf(
        1,
        [
          { day: 1, amount: 1 },
          { day: 5, amount: -7, id: 'ofx:1' },
        ],
        'ofx',
      ),
      fileOf(
        2,
        [
          { day: 5, amount: -7, id: 'ofx:1' },
          { day: 5, amount: -7, id: 'ofx:2' },
          { day: 9, amount: -7, id: 'ofx:1' },
        ],
        'ofx',
      ),
    ]);
    expect([kept.length, already, doubtful(kept)]).toEqual([4, [0, 1], 0]);
  });

  test('an OFX number a bank gives to every line decides nothing', () => {
    const { kept } = takeAll([
      fileOf(
        1,
        [
          { day: 1, amount: 1 },
          { day: 5, amount: -7, id: 'ofx:0' },
        ],
        'ofx',
      ),
      fileOf(
        2,
        [
          { day: 5, amount: -7, id: 'ofx:0' },
          { day: 5, amount: -7, id: 'ofx:0' },
        ],
        'ofx',
      ),
    ]);
    expect([kept.length, doubtful(kept)]).toEqual([4, 3]);
  });

  test('OFX lines numbered anew in each download are the same where both files have the whole day, else kept and in doubt', () => {
    const download = (file: number, id: string): NewFile =>
      fileOf(
        file,
        [
          { day: 1, amount: 1, id: `ofx:${id}1` },
          { day: 5, amount: -7, id: `ofx:${id}2` },
          { day: 9, amount: 9, id: `ofx:${id}3` },
        ],
        'ofx',
      );
    const { kept } = takeAll([download(1, 'x'), download(2, 'y')]);
    expect(amounts(kept)).toEqual([-7, 1, 1, 9, 9]);
    expect(doubtful(kept)).toBe(4);
  });
});

describe('files of two kinds for one account', () => {
  const csv = fileOf(
    1,
    [
      { day: 1, amount: 1, balance: 101 },
      { day: 5, amount: -7, balance: 94 },
      { day: 5, amount: -7, balance: 87 },
    ],
    'lloyds',
  );
  const ofx = fileOf(
    2,
    [
      { day: 1, amount: 1, id: 'ofx:1' },
      { day: 5, amount: -7, id: 'ofx:2' },
      { day: 5, amount: -7, id: 'ofx:3' },
    ],
    'ofx',
  );

  test('with balances and without give each line once, in any order, and the balance is kept', () => {
    for (const files of inAnyOrder([csv, ofx])) {
      const { kept } = takeAll(files);
      expect(kept.map(balanceOf)).toEqual([101, 94, 87]);
      expect(doubtful(kept)).toBe(0);
    }
  });

  test('where one has fewer of a line on its edge all are kept, in doubt', () => {
    const { kept } = takeAll([csv, { ...ofx, lines: ofx.lines.slice(0, 2) }]);
    expect([kept.length, doubtful(kept)]).toEqual([4, 3]);
  });

  test('other words for the same sum and day are kept, in doubt; in files of one kind they are simply two lines', () => {
    const named = (file: number, text: string, format: BankFormat): NewFile => fileOf(file, [{ day: 5, amount: -7, text }], format);
    expect(doubtful(takeAll([named(1, 'SUNNYSIDE CARE LTD', 'lloyds'), named(2, 'SUNNYSIDE CARE', 'ofx')]).kept)).toBe(2);
    expect(doubtful(takeAll([named(1, 'SUNNYSIDE CARE LTD', 'lloyds'), named(2, 'SUNNYSIDE CARE', 'lloyds')]).kept)).toBe(0);
  });
});

test('lines before the opening are counted and left out; those of its day are not', () => {
  const lines = [
    { day: 4, amount: 1 },
    { day: 5, amount: 2 },
    { day: 6, amount: 3 },
  ].map(lineOf);
  expect(sinceOpening(lines, '2026-10-05')).toEqual({ lines: lines.slice(1), beforeOpening: 1 });
});

describe('for any statement cut into any overlapping files', () => {
  const moves = fc.array(fc.record({ day: fc.integer({ min: 1, max: 12 }), amount: fc.constantFrom(-7, -7, 5, 8), text: fc.constantFrom('A', 'B') }), {
    minLength: 1,
    maxLength: 25,
  });
  /** Twins with the same balance need a move and its opposite in between: these sums have none. */
  const statement = moves.map((all) => {
    let balance = 1000;
    return all
      .toSorted((a, b) => a.day - b.day)
      .map((move) => {
        balance += Math.abs(move.amount);
        return { ...move, amount: Math.abs(move.amount), balance };
      });
  });
  const cuts = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 });
  /** Files of whole days, in an order of their own; between them they hold everything. */
  const byDays = (all: readonly Printed[], spans: readonly (readonly [number, number])[]): NewFile[] => {
    const windows = spans.map(([a, b]) => [Math.min(a % 12, b % 12) + 1, Math.max(a % 12, b % 12) + 1] as const);
    const covered = windows.map(([from, to]) => all.filter((line) => line.day >= from && line.day <= to));
    const rest = all.filter((line) => !windows.some(([from, to]) => line.day >= from && line.day <= to));
    return [...covered, rest].filter((lines) => lines.length > 0).map((lines, index) => fileOf(index + 1, lines));
  };
  /** Files cut anywhere, in the middle of a day too, and one that holds everything. */
  const byRows = (all: readonly Printed[], spans: readonly (readonly [number, number])[]): NewFile[] => {
    const ends = [...spans.map(([a, b]) => [Math.min(a, b) % all.length, Math.max(a, b) % all.length] as const), [0, all.length - 1] as const];
    return ends.map(([a, b], index) => fileOf(index + 1, all.slice(Math.min(a, b), Math.max(a, b) + 1)));
  };
  /** Files one behind the other, each reaching some lines into the next: none holds everything. */
  const inPieces = (all: readonly Printed[], spans: readonly (readonly [number, number])[]): NewFile[] => {
    const starts = [...new Set([0, ...spans.map(([at]) => at % all.length)])].toSorted((one, other) => one - other);
    return starts.map((start, index) => fileOf(index + 1, all.slice(start, (starts[index + 1] ?? all.length) + ((spans[index]?.[1] ?? 0) % 5))));
  };
  const shuffled = (files: readonly NewFile[], keys: readonly number[]): NewFile[] => files.toSorted((a, b) => (keys[a.file] ?? 0) - (keys[b.file] ?? 0));
  const order = fc.array(fc.nat(), { minLength: 7, maxLength: 7 });
  const bare = (all: readonly (Printed & { readonly text: string })[]): Printed[] => all.map(({ day, amount, text }) => ({ day, amount, text }));

  test('with balances any order gives the true statement, nothing in doubt', () => {
    fc.assert(
      fc.property(statement, cuts, order, fc.boolean(), (all, spans, keys, pieces) => {
        const { kept } = takeAll(shuffled(pieces ? inPieces(all, spans) : byRows(all, spans), keys));
        expect(content(kept)).toEqual(content(takeAll([fileOf(1, all)]).kept));
        expect(doubtful(kept)).toBe(0);
      }),
    );
  });

  test('without balances files of whole days give the true statement in any order, nothing in doubt', () => {
    fc.assert(
      fc.property(statement, cuts, order, (all, spans, keys) => {
        const { kept } = takeAll(shuffled(byDays(bare(all), spans), keys));
        expect(content(kept)).toEqual(content(takeAll([fileOf(1, bare(all))]).kept));
        expect(doubtful(kept)).toBe(0);
      }),
    );
  });

  test('without balances files cut anywhere never give fewer lines than there are, what is too much is in doubt, and order does not matter', () => {
    fc.assert(
      fc.property(statement, cuts, order, (all, spans, keys) => {
        const files = byRows(bare(all), spans);
        const { kept } = takeAll(shuffled(files, keys));
        const truth = content(takeAll([fileOf(1, bare(all))]).kept);
        const got = content(kept);
        for (const line of new Set(truth)) expect(got.filter((one) => one === line).length).toBeGreaterThanOrEqual(truth.filter((one) => one === line).length);
        expect(got).toEqual(content(takeAll(files).kept));
        const doubts = possibleDuplicates(kept);
        const certain = kept.filter((line) => !doubts.has(line.id));
        for (const line of new Set(content(certain))) {
          expect(content(certain).filter((one) => one === line).length).toBeLessThanOrEqual(truth.filter((one) => one === line).length);
        }
      }),
    );
  });

  test('some files with balances and some without: never fewer lines than there are', () => {
    fc.assert(
      fc.property(statement, cuts, order, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (all, spans, keys, bareFiles) => {
        const files = byDays(all, spans).map((file) =>
          bareFiles[file.file] ? { ...file, lines: file.lines.map((line) => ({ ...line, balance: null })) } : file,
        );
        const { kept } = takeAll(shuffled(files, keys));
        expect(kept.length).toBe(all.length);
        expect(doubtful(kept)).toBe(0);
      }),
    );
  });

  test('every line of every file is known or new, and a file taken back leaves what the others say', () => {
    fc.assert(
      fc.property(statement, cuts, order, fc.nat(), fc.boolean(), (all, spans, keys, pick, printsBalances) => {
        const files = shuffled(printsBalances ? inPieces(all, spans) : byRows(bare(all), spans), keys);
        const { kept } = takeAll(files);
        for (const file of files) expect(kept.filter((line) => line.shown.some((showing) => showing.file === file.file)).length).toBe(file.lines.length);
        const undone = files[pick % files.length]?.file ?? 0;
        const left = takeBack(kept, undone);
        expect(content(left)).toEqual(content(takeAll(files.filter((file) => file.file !== undone)).kept));
        const again = files.find((file) => file.file === undone);
        const back = again
          ? takeIn(
              left,
              files.filter((file) => file !== again),
              again,
              1000,
            ).kept
          : [];
        expect(content(back)).toEqual(content(kept));
      }),
    );
  });
});
