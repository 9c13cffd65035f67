"""A logo that comes with every mail of a colleague is no file for the person; a picture that is meant stays one."""

from __future__ import annotations

from tests.factories import NUMBER, make_mail
from tests.unit.handlers.test_staff_results import IDENTIFYING
from tests.unit.handlers.world import World, body, code_in

LOGO = {"image001.png": b"\x89PNG logo"}
PICTURE = {"image002.png": b"\x89PNG of the data"}


async def staff(world: World, text: str, files: dict[str, bytes]) -> str:
    raw = make_mail(text, to=world.office.address.reply_to(NUMBER), files=files)
    await world.desk.take(raw.replace(b"application/pdf", b"image/png"))
    return body((await world.mails("transcript"))[-1])


async def test_picture_that_came_with_a_silent_command_is_no_file(world: World) -> None:
    await world.given_case(**IDENTIFYING)
    await staff(world, "#身份通过\n", LOGO)

    transcript = await staff(world, "请您再等一天。\n", LOGO)

    assert "您的文字会转给请求人" in transcript


async def test_only_the_picture_that_is_new_goes_into_the_package(world: World) -> None:
    await world.given_case()
    await staff(world, "#状态\n", LOGO)

    transcript = await staff(world, "#办结\n见图\n", LOGO | PICTURE)
    await world.staff(f"#确认 {code_in(transcript)}\n")

    kept = await world.store.run(lambda tx: tx.files.of_case(NUMBER, "package"))
    assert "给请求人的文件（1）：image002.png" in transcript
    assert [file.name for file in kept] == ["image002.png"]


async def test_picture_that_is_sent_again_with_its_result_stays(world: World) -> None:
    await world.given_case()
    await staff(world, "#办解\n见图\n", PICTURE)
    await staff(world, "#办结\n见图\n", PICTURE)

    transcript = await staff(world, "#办结\n见图，改过了\n", PICTURE)

    assert "给请求人的文件（1）：image002.png" in transcript
