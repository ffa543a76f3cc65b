for format in text json sarif junit github markdown; do
  "$CHECK" -f $format --source . plan.json >said.$format || true
  echo "$format: $(grep -c -E 'secret-example|Not-To-Be-Seen' said.$format || true)"
done
