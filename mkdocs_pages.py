"""What the site of the documentation adds to docs/: pages of the repository outside it, lists of pages, links as they are on the site."""
import posixpath
import re
from pathlib import Path

from mkdocs.structure.files import File

ROOT = Path(__file__).parent
OUTSIDE = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "samples/README.md"]
LINK = re.compile(r"(\]\()(?![a-z]+:|#)([^)#\s]+)((?:#[^)\s]*)?\))")


def on_config(config):
    config.nav = [_expand(entry) for entry in config.nav]
    return config


def on_files(files, config):
    for path in OUTSIDE:
        files.append(File(path, str(ROOT), config.site_dir, config.use_directory_urls))
    return files


def on_page_markdown(markdown, page, config, files):
    here = page.file.src_uri
    parts = re.split(r"(?ms)(^ *```.*?^ *```)", markdown)
    return "".join(part if i % 2 else LINK.sub(lambda link: _link(link, here, files, config), part) for i, part in enumerate(parts))


def _expand(entry):
    """A folder stands for its pages, in the order of their names."""
    if isinstance(entry, dict):
        return {title: _pages(value) if isinstance(value, str) and value.endswith("/") else value for title, value in entry.items()}
    return entry


def _pages(folder):
    return [f"{folder}{page.name}" for page in sorted((ROOT / "docs" / folder).glob("*.md"))]


def _in_repository(page):
    return page if page in OUTSIDE else f"docs/{page}"


def _link(link, here, files, config):
    """To a page of the site, or to the file in the repository."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(_in_repository(here)), link[2]))
    page = target if target in OUTSIDE else target.removeprefix("docs/")
    if (target in OUTSIDE or target.startswith("docs/")) and files.get_file_from_path(page):
        return link[1] + posixpath.relpath(page, posixpath.dirname(here) or ".") + link[3]
    if not (ROOT / target).exists():
        return link[0]
    kind = "tree" if (ROOT / target).is_dir() else "blob"
    return f"{link[1]}{config.repo_url}/{kind}/main/{target}{link[3]}"
