import { exitCodesHelp, packOptionsHelp } from './help.ts';

export const packHelp = `casemark pack - check, describe and open case packs

USAGE
  npm run casemark -- pack verify <file…> [options]
  npm run casemark -- pack inspect <file> [options]
  npm run casemark -- pack open <file> --out <folder> [options]

  verify   check everything: the seal, the ZIP, the bag and its checksums, the
           signature and whose it is, the schemas, the frameworks, the chains of
           entries, and that the entries come to the cases and scores stated. The
           first thing found wrong is named, and the exit code is 3
  inspect  say what a pack is: purpose, marking, from whom, cases and reviews by their
           ids, without a case reference. Without a key, what anybody can see
  open     check the same, then write every file of the bag into a new folder. Nothing
           is written where anything is wrong. ANYONE CAN READ WHAT IT WRITES. Cases
           that are to be marked blind stay under their own seal

  The format is in docs/case-pack.md.

OPTIONS
${packOptionsHelp}  --passphrase-file <file>
                          its first line is the passphrase of the pack. Or set
                          CASEMARK_PASSPHRASE, or type it when asked; never an option
  --out, -o <folder>      the folder to write: one that is not there yet
  --json                  what was found as one JSON object on standard output
  --progress              tell progress on standard error, also when it is no terminal

EXAMPLES
  npm run casemark -- pack verify casemark-*.age --identity me.txt \\
      --contacts team.casemark-roster.json --contacts lead.casemark-card.json
  npm run casemark -- pack open casemark-2026-11-23-5f0c.age --identity me.txt \\
      --trust-fingerprint "one two three four five six seven eight" --out november

${exitCodesHelp}`;
