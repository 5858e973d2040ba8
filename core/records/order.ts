/** The order that facts are in: by one field, then by id. */
interface Ordered {
  readonly id: number;
}

function placeOf(record: object, field: string): string | number {
  const place: unknown = Reflect.get(record, field);
  return typeof place === 'number' ? place : String(place);
}

/** Compares two records by this field, texts by their signs; null: by id alone. */
export function inOrderBy(field: string | null): (one: Ordered, other: Ordered) => number {
  return (one, other) => {
    if (field === null) return one.id - other.id;
    const [a, b] = [placeOf(one, field), placeOf(other, field)];
    return a < b ? -1 : a > b ? 1 : one.id - other.id;
  };
}
