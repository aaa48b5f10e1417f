import { answerSignIn } from "@/lib/auth/answer-sign-in";

interface Context {
  readonly params: Promise<{ readonly nextauth: readonly string[] }>;
}

async function answer(request: Request, context: Context): Promise<Response> {
  return answerSignIn(request, (await context.params).nextauth);
}

export { answer as GET, answer as POST };
