"""A resource of the bundle, with the claims that it is based on and the medicines that it is about."""

from collections.abc import Iterable
from typing import NamedTuple

from ketamine_facts.export._fhir._datatypes import Node, node, reference, resource_id
from ketamine_facts.export._fhir._narrative import LANGUAGE
from ketamine_facts.vocabulary import Substance


class Resource(NamedTuple):
    """A FHIR resource, with the ids of the claims that it is based on and the medicines that it is about."""

    kind: str
    id: str
    title: str
    content: Node
    claims: tuple[str, ...] = ()
    medicines: tuple[Substance, ...] = ()

    @property
    def reference(self) -> Node:
        """A FHIR reference to the resource."""
        return reference(self.kind, self.id, self.title)

    def based_on(self, claims: Iterable[str], medicines: Iterable[Substance] = ()) -> "Resource":
        """Return a copy of the resource with the claims that it is based on and the medicines that it is about."""
        return self._replace(claims=tuple(dict.fromkeys(claims)), medicines=tuple(medicines))


def resource(kind: str, name: str, title: str, text: Node, /, **fields: object) -> Resource:
    """Return a resource with an id, a language, a narrative and the given fields; empty fields are left out."""
    identity = resource_id(name)
    content = {"resourceType": kind, "id": identity, "language": LANGUAGE, "text": text, **node(**fields)}
    return Resource(kind, identity, title, content)
