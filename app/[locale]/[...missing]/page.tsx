import { notFound } from "next/navigation";

/** Any address without a page: the same answer, in the language and the frame of the reader. */
export default function MissingPage() {
  notFound();
}
