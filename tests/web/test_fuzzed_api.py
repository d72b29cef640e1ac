"""The interface asked whatever its own description allows, and what it does not: never a fault of ours, always as described."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

from callingcard.shells.desk import Desk
from callingcard.shells.web.api.description import description
from callingcard.shells.web.application import application
from callingcard.shells.web.keys import Keys
from tests.web.conftest import HOST, NOW

TOKEN = "a-token-of-this-test"
EXAMPLES = 12


class Later:
    """An app that answers with the description, until there is one over an invented world."""

    inner: Any = Starlette(routes=[Route("/api/openapi.json", lambda _: JSONResponse(description()))])

    async def __call__(self, *given: Any) -> None:
        await self.inner(*given)


asked = Later()
schema = schemathesis.openapi.from_asgi("/api/openapi.json", asked)
schema.config.update(base_url=f"http://{HOST}")


@pytest.fixture(scope="module", autouse=True)
def _answering(world: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The app over a copy of the invented world."""
    home = Path(shutil.copytree(world, tmp_path_factory.mktemp("fuzzed") / "home"))
    asked.inner = application(Desk(home, NOW), Keys(b"0" * 32, TOKEN), {HOST})


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_whatever_is_asked_is_answered(case: Any) -> None:
    answer = case.call(headers={"authorization": f"Bearer {TOKEN}", "host": HOST})
    case.validate_response(
        answer,
        checks=[not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance],
    )
