package dev.dateline.system;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** Kafka's own guard of a cluster, which notes who did what and who was refused what; the broker makes it by its name. */
public final class NotedRights extends StandardAuthorizer {
    private static final Set<String> USED = new ConcurrentSkipListSet<>();
    private static final Set<String> REFUSED = new ConcurrentSkipListSet<>();

    @Override
    public List<AuthorizationResult> authorize(AuthorizableRequestContext request, List<Action> actions) {
        List<AuthorizationResult> results = super.authorize(request, actions);
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            String line = line(request.principal().getName(), action.resourcePattern(), action.operation());
            // What Kafka asks only to tell what might be done is neither.
            if (results.get(i) == AuthorizationResult.ALLOWED && action.logIfAllowed()) {
                USED.add(line);
            } else if (results.get(i) == AuthorizationResult.DENIED && action.logIfDenied()) {
                REFUSED.add(line);
            }
        }
        return results;
    }

    /** Whether this user did this to it, or to anything whose name begins so where the pattern says that. */
    static boolean used(String user, ResourcePattern on, AclOperation operation) {
        String line = line(user, on, operation);
        return on.patternType() == PatternType.PREFIXED
                ? USED.stream().anyMatch(one -> one.startsWith(line))
                : USED.contains(line);
    }

    static Set<String> refused() {
        return REFUSED;
    }

    private static String line(String user, ResourcePattern on, AclOperation operation) {
        return user + " " + operation + " " + on.resourceType() + " " + on.name();
    }
}
