package org.likeness.crm.web.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.Forms;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.Form;

/** Settings of the house: user-defined fields, and what is added to pipelines and their stages. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HousePages {
    private static final String SETTINGS = "/settings";

    @Inject
    PageSupport pages;

    @Inject
    Desk desk;

    @Inject
    Settings settings;

    @Inject
    HouseStages stages;

    @POST
    @Path("settings/custom-fields")
    public Response makeField(MultivaluedMap<String, String> typed) {
        try {
            var sent = new LinkedHashMap<>(Forms.sent(typed));
            var kind = typed.getFirst("kind");
            if (kind != null
                    && Stream.of(CustomField.Carrier.values())
                            .anyMatch(c -> c.name().equals(kind))) {
                BuiltInFields.refuseRepeated(RecordKind.valueOf(kind), typed.getFirst("key"), typed.getFirst("label"));
            }
            sent.put("name", sent.remove("label"));
            desk.make(RecordKind.CUSTOM_FIELDS, sent, pages.viewer());
            return pages.said(SETTINGS, pages.say().text("said.field", typed.getFirst("label")), null);
        } catch (Refusal refusal) {
            var form = Forms.refused(typed, refusal, pages.say());
            return again(new Settings.Typed(Form.empty(), Form.empty(), null, form, Form.empty()), refusal);
        }
    }

    @POST
    @Path("settings/custom-fields/{id}")
    public Response renameField(@PathParam("id") String id, @FormParam("name") String name) {
        var said = name == null ? "" : name.strip();
        return pages.orSaid(SETTINGS, pages.say().text("said.saved", said), null, () -> {
            var kind = pages.record(RecordKind.CUSTOM_FIELDS, id).text("kind");
            BuiltInFields.refuseLabel(RecordKind.valueOf(kind), "name", said);
            changeField(id, "name", said);
        });
    }

    @POST
    @Path("settings/custom-fields/{id}/retire")
    public Response retireField(@PathParam("id") String id) {
        return pages.orSaid(
                SETTINGS,
                pages.say().text("said.field.retired", fieldName(id)),
                "/settings/custom-fields/" + id + "/reinstate",
                () -> changeField(id, "retired", true));
    }

    @POST
    @Path("settings/custom-fields/{id}/reinstate")
    public Response reinstateField(@PathParam("id") String id) {
        return pages.orSaid(
                SETTINGS, pages.say().text("said.back", fieldName(id)), null, () -> changeField(id, "retired", false));
    }

    private String fieldName(String id) {
        return pages.nameOf(RecordKind.CUSTOM_FIELDS, id);
    }

    private void changeField(String id, String field, Object value) {
        desk.change(RecordKind.CUSTOM_FIELDS, id, null, Map.of(field, value), pages.viewer());
    }

    @POST
    @Path("settings/pipelines")
    public Response makePipeline(MultivaluedMap<String, String> typed) {
        var name = typed.getFirst("name");
        return orAgain(typed, name, () -> stages.makePipeline(name, pages.viewer()));
    }

    @POST
    @Path("settings/pipelines/{id}/stages")
    public Response makeStage(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        var name = typed.getFirst("name");
        return orAgain(typed, name, () -> stages.makeStage(id, name, pages.viewer()));
    }

    private Response orAgain(MultivaluedMap<String, String> typed, String name, Runnable deed) {
        try {
            deed.run();
            return pages.said(SETTINGS, pages.say().text("said.saved", name), null);
        } catch (Refusal refusal) {
            var form = Forms.refused(typed, refusal, pages.say());
            var above = form.refusal() == null ? form.refused(form.error("name")) : form;
            return again(new Settings.Typed(Form.empty(), Form.empty(), null, Form.empty(), above), refusal);
        }
    }

    private Response again(Settings.Typed typed, Refusal refusal) {
        if (refusal.sort() == Refusal.Sort.FORBIDDEN) {
            throw refusal;
        }
        return Response.status(422)
                .entity(settings.view(typed, pages.viewer(), pages.say()))
                .build();
    }
}
