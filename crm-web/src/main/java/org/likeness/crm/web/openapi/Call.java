package org.likeness.crm.web.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** One call, described step by step: {@code Call.of(…).parameter(…).body(…).answers(200, …)}. */
final class Call {
    static final String JSON = "application/json";

    private final Operation operation;

    private Call(Operation operation) {
        this.operation = operation;
    }

    /** Begins a call; every call may answer with a problem. */
    static Call of(String tag, String id, String summary) {
        var operation = OASFactory.createOperation()
                .operationId(id)
                .summary(summary)
                .tags(List.of(tag))
                .responses(OASFactory.createAPIResponses());
        return new Call(operation)
                .problem(400, "The request cannot be used as it is")
                .problem(401, "No valid token");
    }

    Call tells(String description) {
        operation.description(description);
        return this;
    }

    Call id(String what) {
        return add(parameter("id", Parameter.In.PATH, Shape.text(), what).required(true));
    }

    Call path(String name, Schema schema, String description) {
        return add(parameter(name, Parameter.In.PATH, schema, description).required(true));
    }

    Call query(String name, Schema schema, String description) {
        return add(parameter(name, Parameter.In.QUERY, schema, description));
    }

    /** A change that must name the version it is about. */
    Call ifMatch() {
        add(parameter("If-Match", Parameter.In.HEADER, Shape.text(), "The ETag that was read, or `*`")
                .required(true));
        return problem(412, "The record has another version by now").problem(428, "If-Match is missing");
    }

    Call idempotencyKey() {
        return add(parameter(
                "Idempotency-Key",
                Parameter.In.HEADER,
                Shape.text(),
                "Up to 190 characters; the same key with the same body is answered as the first time"));
    }

    Call body(Schema schema, Object example) {
        return body(JSON, schema, example);
    }

    Call body(String type, Schema schema, Object example) {
        operation.requestBody(OASFactory.createRequestBody().required(true).content(content(type, schema, example)));
        return this;
    }

    Call answers(int status, String description, Schema schema, Object example) {
        return answers(status, description, content(JSON, schema, example));
    }

    Call answers(int status, String description, Content content) {
        return response(
                status, OASFactory.createAPIResponse().description(description).content(content));
    }

    Call answers(int status, String description) {
        return response(status, OASFactory.createAPIResponse().description(description));
    }

    /** The answer carries a header. */
    Call withHeader(int status, String name, String description) {
        operation
                .getResponses()
                .getAPIResponse(Integer.toString(status))
                .addHeader(name, OASFactory.createHeader().schema(Shape.text()).description(description));
        return this;
    }

    Call problem(int status, String description) {
        return answers(status, description, content("application/problem+json", Shape.ref("Problem"), null));
    }

    /** No token, but user and password. */
    Call byPassword() {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("password", List.of()));
        return this;
    }

    Operation done() {
        return operation;
    }

    static Content content(String type, Schema schema, Object example) {
        return OASFactory.createContent()
                .addMediaType(type, OASFactory.createMediaType().schema(schema).example(example));
    }

    private Call response(int status, APIResponse response) {
        operation.getResponses().addAPIResponse(Integer.toString(status), response);
        return this;
    }

    private Call add(Parameter parameter) {
        operation.addParameter(parameter);
        return this;
    }

    private static Parameter parameter(String name, Parameter.In in, Schema schema, String description) {
        return OASFactory.createParameter().name(name).in(in).schema(schema).description(description);
    }
}
