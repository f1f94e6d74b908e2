export const exitCodesHelp = `EXIT CODES
  0  done
  1  something was found (check-table only)
  2  wrong usage, or a choice that what was given does not have: nothing was written
  3  what was given could not be read, or is refused
  4  could not write; what stood there is as it was
  70 a fault in Casemark itself; 130 stopped with Ctrl and C
`;

const passphraseHelp = `PASSPHRASE
  Asked for at the terminal and not shown, unless one of these gives it. It is
  never an option: other programs on the machine can read options.

  --passphrase-file <file>   its first line
  CASEMARK_PASSPHRASE        in the environment

  It is the passphrase that the vault had when the export was made, or that of a
  pack. An export whose passphrase is lost is opened with the recovery key in the app.
`;

/** The same for every command that opens packs. */
export const packOptionsHelp = `  --identity <file>       an age identity file, as age-keygen writes it, whose key opens
                          the pack. May be repeated
  --contacts <file>       a contact card, whose packs are then taken; or a roster, where
                          whoever signed it is in a card given. May be repeated. A card
                          of a roster that differs from one given is left out
  --trust-fingerprint "<eight words>"
                          the same for whoever has this fingerprint, which you compared
                          with them by telephone. May be repeated
`;

const packsHelp = `PACKS
${packOptionsHelp}`;

export const generalHelp = `casemark - results of an inspection without a window

USAGE
  npm run casemark -- <command> [options]

COMMANDS
  results      count and rate cases, and write the report
  entries      write the cases of an inspection as text, for other programs
  check-table  look in a published table for figures that cannot be right
  agreement    how far two people judged the same cases alike
  pack         check, describe and open case packs

  Each has --help.

${exitCodesHelp}`;

export const resultsHelp = `casemark results - count and rate the cases of an inspection

USAGE
  npm run casemark -- results <file…> --out <folder> [options]

FILES
  A vault export (.casemark): any backup that Casemark made. Or an entries file
  (.jsonl) that "casemark entries" wrote. Or a case pack (.age) of cases or reviews,
  with a key and with contacts: a pack says nothing of what the lead and the panel
  put down. Several are counted as one: a case in two of them once, as it is in the
  one that goes further; what was put down about an inspection as it is in the newest
  vault export.

OPTIONS
  --out, -o <folder>      the folder to write, made by this command. Needed unless
                          --json is there. With the report go SHA256SUMS, for
                          sha256sum -c, and casemark-results.json, by which the
                          command knows the folder again
  --force                 replace the folder, if this command made all that is in it
                          and nothing in it was changed since
  --framework <which>     id, id@version or file.json: count cases marked against it
                          (the inspection's own)
  --inspection <which>    id or name (the only one). May be repeated: cases of all
                          are counted as one, under all their names and the highest
                          marking. Ratings entered, decisions, examples,
                          recommendations and figures supplied are then left out:
                          each inspection has its own
  --include <which>       signed-off, all, or moderated: those of which a review of
                          their present state is concluded (signed-off)
  --judgements <which>    final: settled, then moderated, then the inspector's; or
                          original: as the inspectors left them (final)
  --cut <which>           a part of the report in columns by this question about the
                          case, by its id, or by assessor. May be repeated
  --format <list>         of html, csv, xlsx, docx, pdf (all of them)
  --json                  counts and ratings as one JSON object on standard output
  --leave-out-unreadable  go on without cases that cannot be read whole. The report
                          says how many
  --progress              tell progress on standard error, also when it is no terminal

${packsHelp}
${passphraseHelp}
EXAMPLES
  npm run casemark -- results november.casemark --out november
  npm run casemark -- results november.casemark --cut rosh --cut gender \\
      --format csv,xlsx --out november --force
  CASEMARK_PASSPHRASE="$(pass casemark)" \\
      npm run --silent casemark -- results november.casemark --json > november.json

${exitCodesHelp}`;

export const entriesHelp = `casemark entries - write the cases of an inspection as text

USAGE
  npm run casemark -- entries <file…> --out <file.jsonl> [options]

  One line of JSON for what the file holds, then one for each entry, as it was
  hashed; and the framework beside it, as <file>.framework.json. The format is in
  docs/entries-format.md.

  ANYONE CAN READ WHAT IT WRITES: answers, notes and case references. Only your
  account on this machine may read the files as they are made.

FILES
  Vault exports (.casemark), entries files (.jsonl) and case packs (.age) of cases or
  reviews, as with "casemark results". A case that whoever's vault export is among
  them still marks a second time is left out of what another file gives.

OPTIONS
  --out, -o <file.jsonl>  the file to write
  --force                 replace both files
  --inspection <which>    id or name (the only one)
  --leave-out-unreadable  go on without cases that cannot be read whole
  --progress              tell progress on standard error, also when it is no terminal

${packsHelp}
${passphraseHelp}
EXAMPLES
  npm run casemark -- entries november.casemark --out november.jsonl
  npm run casemark -- results november.jsonl --out november

${exitCodesHelp}`;

export const checkTableHelp = `casemark check-table - look in a published table for figures that cannot be right

USAGE
  npm run casemark -- check-table <file.csv> [options]

  Tells every figure that no whole numbers of cases can give, every All outside its
  parts, every denominator that differs from the rest, and every sum of rounded
  figures. Columns and rows as published; commas, semicolons or tabs.

OPTIONS
  --cases <n,n>           how many cases each cohort has, in the order of the columns,
                          without All (as the table says, or worked out from its
                          figures)
  --one-column-cases <n>  the same for tables with one column, such as court reports
  --json                  what was found as one JSON object on standard output

EXAMPLES
  npm run casemark -- check-table annexe-two.csv
  npm run casemark -- check-table annexe-two.csv --cases 24,16 --json

${exitCodesHelp}`;

export const agreementHelp = `casemark agreement - how far two people judged the same cases alike

USAGE
  npm run casemark -- agreement <file…> [options]

FILES
  As with "casemark results": vault exports, entries files and case packs. Reviews of
  an inspection are taken from all of them.

  Second markings made blind are independent of the first; open reviews are not, as
  the moderator had the judgements in view. The two are never added up.

OPTIONS
  --from <which>          blind or open: which reviews (blind)
  --categories <which>    three: sufficient, insufficient, unable to judge; or two:
                          without unable to judge (three)
  --json                  every figure as one JSON object on standard output
  --csv                   every figure as CSV on standard output
  --framework <which>     id, id@version or file.json (the inspection's own)
  --inspection <which>    id or name (the only one). May be repeated
  --leave-out-unreadable  go on without cases and reviews that cannot be read whole
  --progress              tell progress on standard error, also when it is no terminal

  Fewer than 30 judgements made twice: counts only. Intervals are 95%.

${packsHelp}
${passphraseHelp}
EXAMPLES
  npm run casemark -- agreement november.casemark
  npm run --silent casemark -- agreement november.casemark --from open --csv > open.csv

${exitCodesHelp}`;
