/** Beside the sealed pieces, open to whoever has the folder: how it is opened years later without us. */
export const OPENING = `# Een kopie van de praktijk, versleuteld / A sealed copy of a practice

Gemaakt met Dossierwacht. Elk bestand op .age is versleuteld (https://age-encryption.org) en is, eenmaal geopend, een ZIP.

    npm run export -- --open DEZE-MAP NAAR-MAP --identity sleutel.txt     (of --passphrase)

Zonder Dossierwacht, met de programma's age en unzip; "sleutel.txt" is het bestand van age-keygen. Is de kopie met een wachtzin gemaakt, gebruik dan sleutel.age uit deze map:

    for f in praktijk.age dossiers/*.age; do age -d -i sleutel.txt "$f" > stuk.zip && unzip -d ../geopend stuk.zip; rm stuk.zip; done

TERMIJNEN.csv zegt welk bestand uiterlijk wanneer vernietigd moet zijn. Vernietig dan dat ene bestand. Heet deze map nog ".half", dan is de kopie niet af: voer de opdracht nog eens uit.

Made with Dossierwacht. Each file that ends in .age is sealed (https://age-encryption.org) and is a ZIP once opened: with the first command above, or with age and unzip by the second ("sleutel.txt" is the
file of age-keygen; for a copy with a passphrase use sleutel.age of this folder). TERMIJNEN.csv says which file has to be destroyed by which day: destroy that one file then. While the name of this folder ends in ".half" the copy is not
whole: run the command again.
`;

/** What is in the pieces, once they are open. */
export const README = `# Alles van de praktijk / Everything of the practice

Gemaakt met Dossierwacht. Dit is een kopie van wat de praktijk bewaart. Voor deze kopie gelden dezelfde regels als voor de dossiers zelf:
bewaar haar versleuteld, laat haar aan niemand zien die het dossier niet mag zien, en vernietig elk dossier uiterlijk op de dag die erbij
staat (dossier.destroyOn in gegevens.json). In het logboek van elk dossier staat dat deze kopie is gemaakt, en de client is het verteld.

Made with Dossierwacht. This is a copy of what the practice keeps. The same rules hold for it as for the dossiers: keep it encrypted, show it to nobody who may not see the dossier, and destroy each dossier by
the day that stands with it (dossier.destroyOn in gegevens.json). The log of each dossier says that this copy was made, and its client was told.

    praktijk/
      configuration.json     the practice, its lists and its regulation (services, kinds of documents, ...): ids are explained there
      accounts.json ...      lists: accounts, commissioning organisations, certificates of destruction, relation register, breaches, ...
    dossiers/NUMBER/
      gegevens.json          all data of the dossier (JSON, UTF-8; days are ISO 8601 in Europe/Amsterdam)
      logboek.json           who did what with it, as a chain of hashes
      documenten/ID.ext      the documents as they were; their names, kinds and SHA-256 stand in gegevens.json under "documents"
    schema.json              JSON Schema (2020-12) of gegevens.json
    INHOUD.csv               one line for each dossier: its number, whether it is in here, how many documents, why not, in which sealed file

Each dossier is as it was when it was taken along (madeAt in gegevens.json). Not in here: requests and complaints of clients (who handles them reads them in the system), dossiers that are being destroyed or may
only be stored, and what was destroyed.
`;
