"""The vocabulary of code systems: the terminologies, such as RxNorm, whose codes the library adds to the content."""

from ketamine_facts.vocabulary._term import Term

__all__ = ["System"]


class System(Term):
    """A code system, such as RxNorm. The package's file NOTICE has the terms of use of each code system.

    >>> System.RXNORM.uri, System.RXNORM.pattern
    ('http://www.nlm.nih.gov/research/umls/rxnorm', '^[1-9][0-9]{0,7}$')
    """

    BCP47_REGION = "bcp47-region", "BCP 47 region subtag"
    CHEBI = "chebi", "Chemical Entities of Biological Interest"
    DOID = "doid", "Human Disease Ontology"
    EFO = "efo", "Experimental Factor Ontology"
    GO = "go", "Gene Ontology"
    HGNC = "hgnc", "HUGO Gene Nomenclature Committee genes"
    HGNC_GENEGROUP = "hgnc-genegroup", "HGNC gene groups"
    HL7_V3_ROUTE = "hl7-v3-route", "HL7 v3 RouteOfAdministration"
    HPO = "hpo", "Human Phenotype Ontology"
    INCHIKEY = "inchikey", "InChIKey"
    ISO_3166_1_ALPHA_2 = "iso-3166-1-alpha-2", "ISO 3166-1 alpha-2"
    ISO_3166_1_ALPHA_3 = "iso-3166-1-alpha-3", "ISO 3166-1 alpha-3"
    ISO_3166_1_NUMERIC = "iso-3166-1-numeric", "ISO 3166-1 numeric"
    MESH = "mesh", "Medical Subject Headings"
    MOLECULAR_FORMULA = "molecular-formula"
    MONDO = "mondo", "Mondo Disease Ontology"
    NCIT = "ncit", "NCI Thesaurus"
    PUBCHEM_CID = "pubchem-cid", "PubChem Compound"
    RXNORM = "rxnorm", "RxNorm"
    UCUM = "ucum", "Unified Code for Units of Measure"
    UN_M49 = "un-m49", "UN M49"
    UNII = "unii", "Unique Ingredient Identifier"
    UNIPROT = "uniprot", "UniProt Knowledgebase"
    WIKIDATA = "wikidata"

    @property
    def uri(self) -> str | None:
        """The canonical URI of the system; None if the system has no URI.

        This is the URI that FHIR uses, or else the URI of the ontology or of identifiers.org.
        """
        return _DETAILS[self][0]

    @property
    def in_fhir(self) -> bool:
        """Whether FHIR uses or registers ``uri`` as the URI of the system."""
        return _DETAILS[self][1]

    @property
    def pattern(self) -> str:
        """A regular expression that matches each code of the system in the content. It need not match other codes."""
        return _DETAILS[self][2]


# key: a system. value: its ``uri``, ``in_fhir`` and ``pattern``.
_DETAILS: dict[System, tuple[str | None, bool, str]] = {
    System.BCP47_REGION: (None, False, r"^(?:[A-Z]{2}|[0-9]{3})$"),
    System.CHEBI: ("http://purl.obolibrary.org/obo/chebi.owl", False, r"^CHEBI:[0-9]+$"),
    System.DOID: ("http://purl.obolibrary.org/obo/doid.owl", False, r"^DOID:[0-9]+$"),
    System.EFO: ("http://www.ebi.ac.uk/efo/efo.owl", False, r"^EFO:[0-9]{7}$"),
    System.GO: ("http://purl.obolibrary.org/obo/go.owl", False, r"^GO:[0-9]{7}$"),
    System.HGNC: ("http://www.genenames.org", True, r"^HGNC:[0-9]+$"),
    System.HGNC_GENEGROUP: ("http://www.genenames.org/genegroup", True, r"^[1-9][0-9]*$"),
    System.HL7_V3_ROUTE: ("http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration", True, r"^[A-Z]+$"),
    System.HPO: ("http://human-phenotype-ontology.org", True, r"^HP:[0-9]{7}$"),
    System.INCHIKEY: ("https://identifiers.org/inchikey", False, r"^[A-Z]{14}-[A-Z]{8}[SN][A-Z]-[A-Z]$"),
    System.ISO_3166_1_ALPHA_2: ("urn:iso:std:iso:3166", True, r"^[A-Z]{2}$"),
    System.ISO_3166_1_ALPHA_3: ("urn:iso:std:iso:3166", True, r"^[A-Z]{3}$"),
    System.ISO_3166_1_NUMERIC: ("urn:iso:std:iso:3166", True, r"^[0-9]{3}$"),
    System.MESH: ("https://www.nlm.nih.gov/mesh", True, r"^[CD][0-9]{6,9}$"),
    System.MOLECULAR_FORMULA: (None, False, r"^C[0-9]*(?:H[0-9]*)?(?:[A-Z][a-z]?[0-9]*)*$"),
    System.MONDO: ("http://purl.obolibrary.org/obo/mondo.owl", True, r"^MONDO:[0-9]{7}$"),
    System.NCIT: ("http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl", True, r"^C[0-9]+$"),
    System.PUBCHEM_CID: ("https://identifiers.org/pubchem.compound", False, r"^[1-9][0-9]*$"),
    System.RXNORM: ("http://www.nlm.nih.gov/research/umls/rxnorm", True, r"^[1-9][0-9]{0,7}$"),
    System.UCUM: ("http://unitsofmeasure.org", True, r"^(?:mg/kg|mg|min|h|%)$"),
    System.UN_M49: ("http://unstats.un.org/unsd/methods/m49/m49.htm", True, r"^[0-9]{3}$"),
    System.UNII: ("http://fdasis.nlm.nih.gov", True, r"^[0-9A-Z]{10}$"),
    System.UNIPROT: (
        "https://www.uniprot.org",
        True,
        r"^(?:[OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9](?:[A-Z][A-Z0-9]{2}[0-9]){1,2})$",
    ),
    System.WIKIDATA: ("http://www.wikidata.org/entity/", False, r"^Q[1-9][0-9]*$"),
}
