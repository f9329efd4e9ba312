package org.likeness.crm.web.security;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;

/** Somebody at the door. */
public final class SecuritySamples {

    private SecuritySamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                Sample.of("sign-in", new SignInView(Form.empty(), "/leads", "Halden Vision", false)),
                new Sample("sign-in-refused", refused("en"), refused("zh")));
    }

    private static SignInView refused(String l) {
        Form form = Form.of(Map.of("name", "lin.qiao"))
                .refused(both(
                        l, "Name or password is wrong. After 10 tries there is a pause.", "用户名或密码错误。连续 10 次后需要等待。"));
        return new SignInView(form, "/leads", "", true);
    }
}
