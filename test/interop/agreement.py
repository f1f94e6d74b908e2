"""A second implementation of the agreement statistics and of the draw, from the published formulae and from
docs/adr/0018-agreement-and-sampling.md, in Python's standard library alone. Reads JSON from standard input: a list of
jobs. Coefficients are exact fractions; standard errors are floats; resampling is repeated word for word."""

import hashlib
import json
import math
import sys
from fractions import Fraction


def sums(table):
    size = range(len(table))
    pairs = sum(map(sum, table))
    rows = [sum(table[k]) for k in size]
    columns = [sum(table[l][k] for l in size) for k in size]
    return size, pairs, rows, columns


def observed(table):
    size, pairs, _, _ = sums(table)
    return Fraction(sum(table[k][k] for k in size), pairs)


def corrected(po, pe):
    return None if pe == 1 else (po - pe) / (1 - pe)


def kappa(table):
    size, pairs, rows, columns = sums(table)
    if pairs == 0:
        return None
    return corrected(observed(table), sum(Fraction(rows[k] * columns[k], pairs**2) for k in size))


def ac1(table):
    size, pairs, rows, columns = sums(table)
    if pairs == 0:
        return None
    shares = [Fraction(rows[k] + columns[k], 2 * pairs) for k in size]
    return corrected(observed(table), sum(p * (1 - p) for p in shares) / (len(table) - 1))


def alpha(table):
    """By the coincidence matrix: each pair is entered twice, once in either order."""
    size, pairs, _, _ = sums(table)
    coincidences = [[table[c][k] + table[k][c] for k in size] for c in size]
    totals = [sum(row) for row in coincidences]
    values = sum(totals)
    expected = sum(totals[c] * totals[k] for c in size for k in size if c != k)
    if expected == 0:
        return None
    differing = sum(coincidences[c][k] for c in size for k in size if c != k)
    return 1 - Fraction((values - 1) * differing, expected)


def kappa_error(table):
    """Fleiss, Cohen and Everitt 1969, as printed: sum over the diagonal, sum off it, less the square."""
    size, pairs, rows, columns = sums(table)
    value = kappa(table)
    if value is None:
        return None
    po = observed(table)
    pe = sum(Fraction(rows[k] * columns[k], pairs**2) for k in size)
    share = lambda count: Fraction(count, pairs)
    on = sum(
        share(table[k][k]) * ((1 - pe) - (share(columns[k]) + share(rows[k])) * (1 - po)) ** 2
        for k in size
    )
    off = (1 - po) ** 2 * sum(
        share(table[k][l]) * (share(columns[k]) + share(rows[l])) ** 2
        for k in size
        for l in size
        if k != l
    )
    variance = (on + off - (po * pe - 2 * pe + po) ** 2) / (pairs * (1 - pe) ** 4)
    return math.sqrt(variance)


def ac1_error(table):
    """Gwet 2008, for two people, as printed."""
    size, pairs, rows, columns = sums(table)
    value = ac1(table)
    if value is None:
        return None
    q = len(table)
    po = observed(table)
    shares = [Fraction(rows[k] + columns[k], 2 * pairs) for k in size]
    pe = sum(p * (1 - p) for p in shares) / (q - 1)
    share = lambda count: Fraction(count, pairs)
    first = po * (1 - po)
    second = 4 * (1 - value) * (
        Fraction(1, q - 1) * sum(share(table[k][k]) * (1 - shares[k]) for k in size) - po * pe
    )
    third = 4 * (1 - value) ** 2 * (
        Fraction(1, (q - 1) ** 2)
        * sum(share(table[k][l]) * (1 - (shares[k] + shares[l]) / 2) ** 2 for k in size for l in size)
        - pe**2
    )
    return math.sqrt((first - second + third) / (pairs * (1 - pe) ** 2))


class Xoshiro128:
    def __init__(self, seed):
        digest = hashlib.sha256(seed.encode()).digest()
        self.state = [int.from_bytes(digest[at : at + 4], "big") for at in (0, 4, 8, 12)]

    def next(self):
        mask = 0xFFFFFFFF
        rotate = lambda word, by: ((word << by) | (word >> (32 - by))) & mask
        s = self.state
        result = (rotate((s[1] * 5) & mask, 7) * 9) & mask
        shifted = (s[1] << 9) & mask
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= shifted
        s[3] = rotate(s[3], 11)
        return result


def percentiles(tables, seed, coefficient, resamples=2000):
    numbers = Xoshiro128(seed)
    size = range(len(tables[0]))
    values = []
    for _ in range(resamples):
        drawn = [tables[len(tables) * numbers.next() >> 32] for _ in tables]
        total = [[sum(one[k][l] for one in drawn) for l in size] for k in size]
        value = coefficient(total)
        if value is not None:
            values.append(value)
    if 20 * len(values) < 19 * resamples:
        return None
    values.sort()
    cut = max(0, len(values) // 40 - 1)
    return [float(values[cut]), float(values[-1 - cut])]


def ticket(text):
    return hashlib.sha256(text.encode()).hexdigest()


def lowest(places, size, seed):
    count = size.get("number") or -(-len(places) * size["percent"] // 100)
    return sorted(places, key=lambda place: ticket(f"{seed} case {place}"))[:count]


def every_nth(places, n, seed):
    start = min(range(1, n + 1), key=lambda number: ticket(f"{seed} start {number}"))
    return places[start - 1 :: n]


def draw(pool, assessors, request, seed):
    places = list(range(1, len(pool) + 1))
    method = request["method"]
    if method == "first-cases":
        return [
            p
            for p in places
            if pool[p - 1]["signedOffAs"] <= request["first"]
            and request["assessor"] in (None, assessors[pool[p - 1]["assessor"]])
        ]
    if method == "odd-cases":
        places = [p for p in places if set(pool[p - 1]["signs"]) & set(request["signs"])]
        if request["size"] is None:
            return places
    parts = [(None, places)]
    if request["perAssessor"]:
        parts = [
            (a + 1, [p for p in places if pool[p - 1]["assessor"] == a]) for a in range(len(assessors))
        ]
    chosen = []
    for number, part in parts:
        if method == "every-nth":
            of = seed if number is None else f"{seed} assessor {number}"
            chosen += every_nth(part, request["n"], of)
        else:
            chosen += lowest(part, request["size"], seed)
    return sorted(chosen)


def fraction(value):
    return None if value is None else [value.numerator, value.denominator]


def run(job):
    if job["kind"] == "table":
        table = job["table"]
        return {
            "kappa": fraction(kappa(table)),
            "kappaError": kappa_error(table),
            "ac1": fraction(ac1(table)),
            "ac1Error": ac1_error(table),
            "alpha": fraction(alpha(table)),
        }
    if job["kind"] == "bootstrap":
        return [percentiles(job["tables"], job["seed"], of) for of in (kappa, ac1, alpha)]
    return draw(job["pool"], job["assessors"], job["request"], job["seed"])


json.dump([run(job) for job in json.load(sys.stdin)], sys.stdout)
