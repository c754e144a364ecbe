/** What is in the file, for whoever opens it years later without us. */
export const README = `# Alles van de praktijk / Everything of the practice

Gemaakt met Dossierwacht. Dit is een kopie van wat de praktijk bewaart. Voor deze kopie gelden dezelfde regels als voor de dossiers zelf:
bewaar haar versleuteld, laat haar aan niemand zien die het dossier niet mag zien, en vernietig haar uiterlijk op de dag die bij elk
dossier staat (dossier.destroyOn in gegevens.json). In het logboek van elk dossier staat dat deze kopie is gemaakt, en de client is het verteld.

Made with Dossierwacht. This is a copy of what the practice keeps. The same rules hold for it as for the dossiers: keep it encrypted, show it to nobody who may not see the dossier, and destroy it by
the day that stands with each dossier (dossier.destroyOn in gegevens.json). The log of each dossier says that this copy was made, and its client was told.

    praktijk/
      configuration.json     the practice, its lists and its regulation (services, kinds of documents, ...): ids are explained there
      accounts.json ...      lists: accounts, commissioning organisations, certificates of destruction, relation register, breaches, ...
    dossiers/NUMBER/
      gegevens.json          all data of the dossier (JSON, UTF-8; days are ISO 8601 in Europe/Amsterdam)
      logboek.json           who did what with it, as a chain of hashes
      documenten/ID.ext      the documents as they were; their names, kinds and SHA-256 stand in gegevens.json under "documents"
    schema.json              JSON Schema (2020-12) of gegevens.json
    INHOUD.csv               one line for each dossier: its number, whether it is in here, how many documents, and why not

Not in here: requests and complaints of clients (who handles them reads them in the system), dossiers that are being destroyed or may only be stored, and what was destroyed.
`;
