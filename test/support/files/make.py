"""Makes the files beside it with the programs that people's files come from. See README.md.

    python make.py

Needs `soffice` (LibreOffice, headless) on the PATH and the packages that README.md names. Everything in the files is invented.
"""

import io
import subprocess
import tempfile
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import docx
import msoffcrypto.format.ooxml as ooxml
import openpyxl
import pikepdf
from PIL import Image
from pillow_heif import register_heif_opener

HERE = Path(__file__).parent
WORDS = "Verslag van een gesprek over werk."
FLAT = "application/vnd.oasis.opendocument"
NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:ooo="http://openoffice.org/2004/office"'
)
MACRO = (
    '<office:scripts><office:script script:language="ooo:Basic"><ooo:libraries><ooo:library-embedded ooo:name="Standard">'
    '<ooo:module ooo:name="Module1"><ooo:source-code>Sub Main\nMsgBox "Dag"\nEnd Sub</ooo:source-code></ooo:module>'
    "</ooo:library-embedded></ooo:libraries></office:script></office:scripts>"
)


def flat(kind: str, body: str, scripts: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} office:version="1.3" '
        f'office:mimetype="{FLAT}.{kind}">{scripts}<office:body>{body}</office:body></office:document>'
    )


def libreoffice(source: str, ending: str, names: dict[str, str]) -> None:
    """Converts one source to each ending; `names` says what the result is called here."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"source.{ending}"
        path.write_text(source, encoding="utf-8")
        for name, to in names.items():
            command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", to]
            subprocess.run([*command, "--outdir", folder, str(path)], check=True, stdout=subprocess.DEVNULL)
            (HERE / name).write_bytes((Path(folder) / f"source.{to.split(':')[0]}").read_bytes())


def office_documents() -> None:
    letter = f"<office:text><text:p>{WORDS}</text:p></office:text>"
    libreoffice(
        flat("text", letter),
        "fodt",
        {"libreoffice.docx": "docx", "libreoffice.odt": "odt", "libreoffice.pdf": "pdf"},
    )
    libreoffice(flat("text", letter, MACRO), "fodt", {"libreoffice-macro.odt": "odt"})
    row = "<table:table-row><table:table-cell office:value-type='string'><text:p>Uren</text:p></table:table-cell></table:table-row>"
    sheet = f"<office:spreadsheet><table:table table:name='Blad1'>{row}</table:table></office:spreadsheet>"
    libreoffice(flat("spreadsheet", sheet), "fods", {"libreoffice.xlsx": "xlsx"})
    document = docx.Document()
    document.add_heading("Verslag", 1)
    document.add_paragraph(WORDS)
    document.save(HERE / "python-docx.docx")
    book = openpyxl.Workbook()
    book.active["A1"], book.active["B1"] = "Uren", 12
    book.save(HERE / "openpyxl.xlsx")
    locked = io.BytesIO()
    with (HERE / "libreoffice.docx").open("rb") as plain:
        ooxml.OOXMLFile(plain).encrypt("geheim", locked)
    (HERE / "msoffcrypto-password.docx").write_bytes(locked.getvalue())


def action(**entries) -> pikepdf.Dictionary:
    return pikepdf.Dictionary({f"/{key}": value for key, value in entries.items()})


def javascript() -> pikepdf.Dictionary:
    return action(S=pikepdf.Name("/JavaScript"), JS=pikepdf.String("app.alert('Dag');"))


def launch() -> pikepdf.Dictionary:
    return action(S=pikepdf.Name("/Launch"), F=pikepdf.String("calc.exe"))


XFA = b'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><script contentType="application/x-javascript">1</script></template></xdp:xdp>'
COMPRESSED = {"object_stream_mode": pikepdf.ObjectStreamMode.generate}


def pdf(name: str, change=lambda document: None, **save) -> None:
    document = pikepdf.new()
    document.add_blank_page(page_size=(200, 200))
    change(document)
    document.save(HERE / name, deterministic_id="encryption" not in save, **save)


def opens_with(what):
    def change(document):
        document.Root.OpenAction = document.make_indirect(what())

    return change


def on_the_page(document) -> None:
    document.pages[0].obj.AA = pikepdf.Dictionary({"/O": javascript()})


def form(document) -> None:
    document.Root.AcroForm = pikepdf.Dictionary({"/Fields": pikepdf.Array(), "/XFA": document.make_stream(XFA)})


def attached(name: str, content: bytes):
    def change(document):
        document.attachments[name] = pikepdf.AttachedFileSpec(document, content, filename=name)

    return change


def pdfs() -> None:
    pdf("pikepdf.pdf")
    pdf("pikepdf-object-streams.pdf", **COMPRESSED)
    pdf("pikepdf-javascript.pdf", opens_with(javascript))
    pdf("pikepdf-javascript-object-streams.pdf", opens_with(javascript), **COMPRESSED)
    pdf("pikepdf-javascript-on-page.pdf", on_the_page, **COMPRESSED)
    pdf("pikepdf-launch.pdf", opens_with(launch))
    pdf("pikepdf-launch-object-streams.pdf", opens_with(launch), **COMPRESSED)
    pdf("pikepdf-xfa-script.pdf", form, **COMPRESSED)
    pdf("pikepdf-attached-text.pdf", attached("bijlage.txt", WORDS.encode()), **COMPRESSED)
    pdf("pikepdf-attached-program.pdf", attached("bijlage.exe", b"MZ\x90\0\3" + bytes(200)), **COMPRESSED)
    pdf("pikepdf-password.pdf", encryption=pikepdf.Encryption(user="geheim", owner="geheim"))
    pdf("pikepdf-owner-password.pdf", encryption=pikepdf.Encryption(user="", owner="geheim"), **COMPRESSED)


def mail(name: str, *attachments: tuple[str, str, bytes]) -> None:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = "merel@voorbeeld.example", "coach@voorbeeld.example"
    message["Date"], message["Subject"] = "Thu, 05 Mar 2026 10:00:00 +0100", "Verslag"
    message.set_content(WORDS)
    message.add_alternative(f"<p>{WORDS}</p>", subtype="html")
    for file_name, media_type, content in attachments:
        maintype, subtype = media_type.split("/")
        message.add_attachment(content, maintype=maintype, subtype=subtype, filename=file_name)
    message.set_boundary("grens")
    (HERE / name).write_bytes(message.as_bytes())


def mails() -> None:
    read = lambda name: (HERE / name).read_bytes()  # noqa: E731
    mail("python-email.eml")
    mail("python-email-pdf.eml", ("verslag.pdf", "application/pdf", read("pikepdf.pdf")))
    mail("python-email-javascript.eml", ("verslag.pdf", "application/pdf", read("pikepdf-javascript.pdf")))
    mail("python-email-program.eml", ("verslag.exe", "application/octet-stream", b"MZ\x90\0\3" + bytes(200)))


def photo() -> None:
    register_heif_opener()
    Image.new("RGB", (64, 64), (200, 120, 40)).save(HERE / "libheif.heic", quality=50)
    Image.new("RGB", (8, 8), (200, 120, 40)).save(HERE / "pillow.jpg")
    Image.new("RGB", (8, 8), (200, 120, 40)).save(HERE / "pillow.png")


office_documents()
pdfs()
mails()
photo()
