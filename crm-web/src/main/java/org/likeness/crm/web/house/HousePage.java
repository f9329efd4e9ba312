package org.likeness.crm.web.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.house.HouseView.Day;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.StaleRecord;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** Currency, time zone, language and working days of the house. */
@Path("settings/house")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HousePage {
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC");

    @Inject
    PageSupport pages;

    @Inject
    KeepingHouse keeping;

    @GET
    public View page() {
        pages.mustManageUsers();
        var house = keeping.kept();
        var form = Form.empty()
                .with("currency", house.currency())
                .with("timeZone", house.zone().getId())
                .with("language", house.language())
                .with("version", keeping.version());
        return view(form, house.workingDays().stream().map(DayOfWeek::name).toList());
    }

    @POST
    @InTransaction
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> typed) {
        pages.mustManageUsers();
        var days = typed.getOrDefault("workingDays", List.of());
        keeping.hold();
        try {
            if (!keeping.version().equals(typed.getFirst("version"))) {
                throw new StaleRecord();
            }
            keeping.keep(HouseTyped.read(
                    keeping.kept(),
                    typed.getFirst("currency"),
                    typed.getFirst("timeZone"),
                    typed.getFirst("language"),
                    days));
            return pages.said("/settings/house", pages.say().text("said.house"), null);
        } catch (Refusal refusal) {
            var form = Forms.refused(typed, refusal, pages.say()).with("version", keeping.version());
            return Response.status(422).entity(view(form, days)).build();
        }
    }

    private HouseView view(Form form, List<String> worked) {
        var say = pages.say();
        var locale = say.chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return new HouseView(
                form.choosing("currency", currencies(locale))
                        .choosing("timeZone", zones())
                        .choosing("language", Choices.words(say, "language", "en", "zh")),
                Arrays.stream(DayOfWeek.values())
                        .map(d ->
                                new Day(d.name(), d.getDisplayName(TextStyle.FULL, locale), worked.contains(d.name())))
                        .toList());
    }

    private static List<Choice> currencies(Locale locale) {
        return Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getNumericCode() > 0 && c.getDefaultFractionDigits() >= 0)
                .map(c -> new Choice(c.getCurrencyCode(), c.getCurrencyCode() + " " + c.getDisplayName(locale)))
                .sorted(java.util.Comparator.comparing(Choice::value))
                .toList();
    }

    private static List<Choice> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.matcher(id).matches())
                .sorted()
                .map(id -> new Choice(id, id.replace('_', ' ')))
                .toList();
    }
}
