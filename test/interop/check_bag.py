"""Whether a folder is a complete and valid bag (BagIt 1.0, RFC 8493), strictly. Written from the document alone, with
the standard library of Python, so that the packs of Casemark are checked by something that shares no line with it.

    python3 check_bag.py FOLDER

Prints what is wrong, a line each, and exits with 1; or "valid" and the number of payload files.
"""

import hashlib
import os
import re
import sys


def main(folder):
    faults = check(folder)
    for fault in faults:
        print(fault)
    if not faults:
        print(f"valid, {len(files_under(os.path.join(folder, 'data')))} files")
    return 1 if faults else 0


def check(folder):
    faults = []
    faults += check_declaration(folder)
    if not os.path.isdir(os.path.join(folder, "data")):
        return faults + ["2.1.2: no data/"]
    payload = {f"data/{path}" for path in files_under(os.path.join(folder, "data"))}
    everything = files_under(folder)
    tags = everything - payload
    manifests = sorted(path for path in tags if re.fullmatch(r"manifest-[a-z0-9]+\.txt", path))
    tag_manifests = sorted(path for path in tags if re.fullmatch(r"tagmanifest-[a-z0-9]+\.txt", path))
    if not manifests:
        faults.append("2.1.3: no payload manifest")

    # Section 3: every payload file is listed in every payload manifest, and every listed file is there.
    for manifest in manifests:
        listed, wrong = read_manifest(folder, manifest)
        faults += wrong
        for path in sorted(set(listed) - payload):
            faults.append(f"3: {manifest} lists {path}, which is not there or no payload")
        for path in sorted(payload - set(listed)):
            faults.append(f"3: {manifest} does not list {path}")
        faults += check_digests(folder, manifest, listed)

    # Section 2.2.1: a tag manifest lists no payload and no tag manifest, and all of them list the same files.
    sets = []
    for manifest in tag_manifests:
        listed, wrong = read_manifest(folder, manifest)
        faults += wrong
        sets.append(set(listed))
        for path in sorted(listed):
            if path in tag_manifests or path not in tags:
                faults.append(f"2.2.1: {manifest} lists {path}")
        faults += check_digests(folder, manifest, listed)
        for path in ["bagit.txt", "bag-info.txt", *manifests]:
            if path not in listed:
                faults.append(f"2.2.1: {manifest} does not list {path}")
    if any(one != sets[0] for one in sets):
        faults.append("2.2.1: the tag manifests do not list the same files")

    if "fetch.txt" in tags:
        faults.append("2.2.3: something is left to be fetched")
    return faults + check_info(folder, payload)


def check_declaration(folder):
    try:
        with open(os.path.join(folder, "bagit.txt"), "rb") as file:
            text = file.read()
    except FileNotFoundError:
        return ["2.1.1: no bagit.txt"]
    if text != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        return ["2.1.1: bagit.txt does not say BagIt 1.0 and UTF-8 in two lines"]
    return []


def check_info(folder, payload):
    # Section 2.2.2: labels and values, continued on lines that begin with a space.
    try:
        with open(os.path.join(folder, "bag-info.txt"), encoding="utf-8", newline="") as file:
            text = file.read()
    except FileNotFoundError:
        return ["2.2.2: no bag-info.txt"]
    faults = []
    values = {}
    for line in text.split("\n")[:-1]:
        found = re.fullmatch(r"([^\s:][^:]*): (\S.*)", line)
        if found is None:
            faults.append("2.2.2: a line of bag-info.txt is no label and value")
        else:
            values.setdefault(found[1], []).append(found[2])
    octets = sum(os.path.getsize(os.path.join(folder, path)) for path in payload)
    if values.get("Payload-Oxum") != [f"{octets}.{len(payload)}"]:
        faults.append("2.2.2: Payload-Oxum is not what the payload comes to")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", "".join(values.get("Bagging-Date", []))):
        faults.append("2.2.2: Bagging-Date is no day")
    return faults


def read_manifest(folder, manifest):
    """Checksums by path. Section 2.1.3: checksum, white space, path; percent signs and line ends encoded."""
    listed = {}
    faults = []
    with open(os.path.join(folder, manifest), encoding="utf-8", newline="") as file:
        text = file.read()
    if not text.endswith("\n"):
        faults.append(f"2.1.3: the last line of {manifest} does not end")
    for line in text.split("\n")[:-1]:
        found = re.fullmatch(r"([0-9a-fA-F]+)[ \t]+(\S.*)", line)
        if found is None:
            faults.append(f"2.1.3: a line of {manifest} is none")
            continue
        path = re.sub("%(25|0A|0D)", lambda code: chr(int(code[1], 16)), found[2], flags=re.I)
        if path.startswith(("/", "~", "./")) or ".." in path.split("/"):
            faults.append(f"5.1: {manifest} lists a path out of the bag")
        if path in listed:
            faults.append(f"2.1.3: {manifest} lists {path} twice")
        listed[path] = found[1].lower()
    return listed, faults


def check_digests(folder, manifest, listed):
    algorithm = re.fullmatch(r"(?:tag)?manifest-([a-z0-9]+)\.txt", manifest)[1]
    faults = []
    for path, checksum in sorted(listed.items()):
        try:
            with open(os.path.join(folder, path), "rb") as file:
                actual = hashlib.file_digest(file, algorithm).hexdigest() if hasattr(
                    hashlib, "file_digest"
                ) else hashlib.new(algorithm, file.read()).hexdigest()
        except FileNotFoundError:
            faults.append(f"3: {manifest} lists {path}, which is not there")
            continue
        if actual != checksum:
            faults.append(f"3: {path} is not what {manifest} says")
    return faults


def files_under(folder):
    found = set()
    for here, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(here, name)
            if os.path.islink(path) or not os.path.isfile(path):
                raise SystemExit(f"{path} is no file")
            found.add(os.path.relpath(path, folder).replace(os.sep, "/"))
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
