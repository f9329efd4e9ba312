package org.likeness.crm.web.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.report.Digest;
import org.likeness.crm.web.report.Figure;
import org.likeness.crm.web.report.ReportKind;
import org.likeness.crm.web.report.Reporting;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;

/** The forecast in a few lines. */
@ApplicationScoped
class ForecastDigest implements Reporting {
    @Inject
    KeptForecasts forecasts;

    @Inject
    ForecastQuestions questions;

    @Override
    public ReportKind kind() {
        return ReportKind.FORECAST;
    }

    @Override
    public void read(PageQuestion question, Viewer viewer, Say say) {
        questions.of(question, viewer.sight(), say);
    }

    @Override
    public Digest of(Asked asked) {
        var say = asked.say();
        var question = new PageQuestion(asked.filters(), say);
        var forecast = forecasts.of(questions.of(question, asked.viewer().sight(), say));
        var view = new ForecastView(question.form(), forecast, say.today());
        return new Digest(
                answer(view, say),
                question.warning(warning(view, say)),
                figures(view, say),
                table(view, say),
                say.text("forecast.note"),
                ForecastTable.of(forecast),
                question.address("/forecast").href());
    }

    private static String answer(ForecastView view, Say say) {
        if (!view.told()) {
            return "";
        }
        var forecast = view.forecast();
        var end = forecast.months().get(forecast.months().size() - 1).to();
        return say.plain(
                "forecast.answer",
                say.moneyShort(view.amount(forecast.expected().amount())),
                say.moneyShort(view.amount(forecast.expected().low())),
                say.moneyShort(view.amount(forecast.expected().high())),
                say.date(end),
                forecast.told().counted());
    }

    private static String warning(ForecastView view, Say say) {
        var told = view.forecast().told();
        return view.told() ? "" : say.text("forecast.few", told.counted(), told.open());
    }

    private static List<Figure> figures(ForecastView view, Say say) {
        var forecast = view.forecast();
        var figures = new ArrayList<Figure>();
        if (view.told()) {
            var expected = forecast.expected();
            figures.add(new Figure(
                    "expected",
                    say.text("forecast.expected"),
                    expected.amount(),
                    Figure.Unit.MONEY,
                    new Interval(expected.low(), expected.high()),
                    say.text(
                            "forecast.told",
                            forecast.told().counted(),
                            forecast.told().open()),
                    view.amount(0).currency()));
            figures.add(Figure.of("wins", say.text("forecast.wins"), expected.deals(), Figure.Unit.COUNT, null, ""));
        }
        figures.add(new Figure(
                "won-before",
                say.text("digest.won-before"),
                view.wonBefore(),
                Figure.Unit.MONEY,
                null,
                say.count("funnel.deals", view.dealsBefore()),
                view.amount(0).currency()));
        figures.add(Figure.count(
                "open", say.text("digest.open-deals"), forecast.told().open()));
        return figures;
    }

    private static Digest.Table table(ForecastView view, Say say) {
        var rows = view.forecast().months().stream()
                .map(m -> List.of(
                        ForecastView.month(m.from(), m.to(), say),
                        say.moneyShort(view.amount(m.expected().amount())),
                        say.moneyShort(view.amount(m.expected().low())) + "–"
                                + say.moneyShort(view.amount(m.expected().high())),
                        say.number(m.expected().deals(), 1)))
                .toList();
        return new Digest.Table(
                say.text("forecast.by-month"),
                List.of(
                        say.text("forecast.month"),
                        say.text("forecast.expected"),
                        say.text("forecast.band"),
                        say.text("forecast.wins")),
                rows);
    }
}
