package dev.dateline.gateway.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The templates, compiled once. A value is escaped unless a template asks otherwise with three braces. */
final class Templates {
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(true).withLoader(Templates::open);

    static final Template INDEX = COMPILER.loadTemplate("index");
    static final Template ARTICLE = COMPILER.loadTemplate("article");
    static final Template DESK = COMPILER.loadTemplate("desk");
    static final Template HISTORY = COMPILER.loadTemplate("history");
    static final Template SIGN_IN = COMPILER.loadTemplate("sign-in");
    static final Template WELCOME = COMPILER.loadTemplate("welcome");
    static final Template PEOPLE = COMPILER.loadTemplate("people");
    static final Template ACTORS = COMPILER.loadTemplate("actors");
    static final Template OPS = COMPILER.loadTemplate("ops");
    static final Template RUNBOOK = COMPILER.loadTemplate("runbook");
    static final Template ACCOUNT = COMPILER.loadTemplate("account");
    static final Template WORD = COMPILER.loadTemplate("word");

    private Templates() {}

    private static Reader open(String name) {
        InputStream in = Templates.class.getResourceAsStream("templates/" + name + ".mustache");
        if (in == null) {
            throw new IllegalStateException("template " + name + " is not on the class path");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
