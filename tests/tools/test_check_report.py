"""Someone runs every check and reads the end of what it says."""

from pathlib import Path

from tools import check


class TestReport:
    def test_all_passed(self):
        """One line a step with its time, then the verdict."""
        text = check.report([check.Outcome("mypy", True, 12.34), check.Outcome("tests", True, 60.0)])
        assert text.splitlines()[1:] == [
            "  ok        12.3 s  mypy",
            "  ok        60.0 s  tests",
            "All checks passed.",
        ]

    def test_failed_steps_are_named_again(self):
        """Whoever reads only the verdict learns which steps to look at."""
        outcomes = [check.Outcome(name, name == "mypy", 1.0) for name in ("words", "mypy", "links")]
        assert check.report(outcomes).splitlines()[-1] == "FAILED: words, links"


class TestSteps:
    def test_complaints_fail_a_step_and_are_shown(self, capsys):
        """A complaint is printed and the step fails; without one it passes silently."""
        assert not check.complaints(lambda root: ["a.md:1: gone"])()
        assert capsys.readouterr().out == "a.md:1: gone\n"
        assert check.complaints(lambda root: [])()
        assert capsys.readouterr().out == ""

    def test_slow_tests_left_out_when_asked(self):
        """Fast means without the slow ones, and paths go to pytest as they are."""
        assert check.pytest_arguments(fast=True, paths=["tests/x.py"], colour=False)[-1] == "tests/x.py"
        assert "not slow" in check.pytest_arguments(fast=True, paths=[], colour=False)
        assert "not slow" not in check.pytest_arguments(fast=False, paths=[], colour=False)

    def test_closing_line_of_the_tests(self, tmp_path, capfd):
        """The closing line comes back, whether the tests pass or fail."""
        trial = tmp_path / "test_trial.py"
        trial.write_text("def test_well():\n    pass\ndef test_ill():\n    assert 0\n")
        plain = [
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-c",
            str(tmp_path / "none.ini"),
            "--rootdir",
            str(tmp_path),
        ]
        (tmp_path / "none.ini").write_text("[pytest]\n")
        python = Path(check.sys.executable)
        passed, closing = check.run_tests(python, [*plain, f"{trial}::test_well"])
        assert passed
        assert closing.startswith("1 passed in ")
        passed, closing = check.run_tests(python, [*plain, str(trial)])
        assert not passed
        assert closing.startswith("1 failed, 1 passed in ")
